using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;
using Plimsoll.Web.Api;

namespace Plimsoll.Web.Pages;

/// <summary>The API in words and examples, made of what its endpoints say of themselves.</summary>
[ForPurpose(Purpose.Anyone)]
public sealed class ApiModel(EndpointDataSource endpoints, OpenApiDocument document, Authority authority) : PageModel
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    internal IEnumerable<IGrouping<string, Operation>> Areas => Endpoints.Of(endpoints).Select(one => new Operation(one.Method, one.Address, one.Is, one.Metadata.GetMetadata<Scope>())).GroupBy(one => one.Is.Area);

    public string Site => (authority.Settings.Site ?? "https://plimsoll.example").TrimEnd('/');

    /// <summary>The call as somebody types it, with made-up values.</summary>
    internal string Example(Operation one)
    {
        var address = one.Is.Parameters.Where(parameter => parameter.Sort == Sort.Id).Aggregate(one.Address, (path, parameter) => path.Replace($"{{{parameter.Name}}}", parameter.Example, StringComparison.Ordinal));
        List<string> lines = [$"curl {Site}{address}"];
        if (one.Scope is not null)
        {
            lines.Add("  --header \"Authorization: Bearer $TOKEN\"");
        }

        if (one.Is.Brings is { } brings)
        {
            var example = document.Json["components"]!["schemas"]![brings.Schema]!["examples"]![0]!.ToJsonString(Indented);
            lines.Add($"  --header \"Content-Type: {brings.Media}\"");
            lines.Add(brings.Media == "application/json" ? $"  --data '{example}'" : "  --data-binary @records.jsonl");
        }

        return string.Join(" \\\n", lines);
    }
}

/// <summary>One endpoint as the page shows it.</summary>
internal sealed record Operation(string Method, string Address, Described Is, Scope? Scope);
