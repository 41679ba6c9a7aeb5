using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Returns.Cin;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Census;

/// <summary>What has become of the findings of the other census that is held: put right, new, still there.</summary>
[ForPurpose(Purpose.Export)]
public sealed class CompareModel(LoadedCensuses loaded, CensusComparison comparison, Who who) : CensusPage<CompareView>(loaded)
{
    public IActionResult OnGet(string id)
    {
        if (Loaded.Find(id) is { Done: not null } census && Loaded.Other(census) is { } earlier)
        {
            return Show(id, one => comparison.Of(who.Reader, one, earlier, FindingAsked.Severity(Request.Query), part => PagePart.Asked(Request.Query, part)));
        }

        // The other one has ended meanwhile: what is left is shown.
        return Loaded.Find(id) is null ? NotFound() : Redirect($"/census/{id}");
    }

    /// <summary>What the reader is told of a part.</summary>
    public static string Title(string part) => part switch
    {
        "new" => "New since",
        "still" => "Still there",
        _ => "Put right since",
    };

    /// <summary>The same after a number.</summary>
    public static string Word(string part) => part switch
    {
        "new" => "new",
        "still" => "still there",
        _ => "put right",
    };

    public static string Word(Severity severity) => severity == Severity.Error ? "errors" : "queries";

    /// <summary>Tables and fields, without the child beside whom they stand.</summary>
    public static string Where(FindingKey finding) => finding.Fields.Length == 0 ? "No one field"
        : string.Join(", ", finding.Fields.Split(", ").Select(field => finding.Child is { } child && field.EndsWith($" of {child}", StringComparison.Ordinal) ? field[..^$" of {child}".Length] : field).Distinct());

    /// <summary>Only these findings.</summary>
    public static string Address(HeldCensus census, Severity? severity) => FindingAsked.Address(census, "compare", new FindingFilter(severity));

    public static string File(HeldCensus census, string format, Severity? severity) => $"/census/{census.Id}/file/{format}?of=compare{(severity is { } only ? $"&severity={FindingWords.Word(only)}" : "")}";
}
