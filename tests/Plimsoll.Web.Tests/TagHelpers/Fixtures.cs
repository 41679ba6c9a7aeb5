using System.Text.Json;

namespace Plimsoll.Web.Tests.TagHelpers;

/// <summary>One example of a component, from the npm package itself: the options, and the markup they must give.</summary>
public sealed record Fixture(string Component, string Name, JsonElement Options, string Html)
{
    /// <summary>The options used, as paths: <c>rows[].key.text</c>. A list shows its items; an empty one, itself.</summary>
    public IReadOnlySet<string> Paths => PathsOf(Options, "").ToHashSet();

    private static IEnumerable<string> PathsOf(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object when path is "attributes" || path.EndsWith(".attributes", StringComparison.Ordinal) || path is "values" => [path],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(option => PathsOf(option.Value, path.Length == 0 ? option.Name : $"{path}.{option.Name}")),
        JsonValueKind.Array when value.GetArrayLength() > 0 => value.EnumerateArray().SelectMany(item => PathsOf(item, $"{path}[]")),
        _ => [path],
    };
}

/// <summary>The fixtures of <c>govuk-frontend</c>, put in <c>node_modules</c> by <c>npm ci --ignore-scripts</c>.</summary>
public static class Fixtures
{
    public const string Absent = "The fixtures of govuk-frontend are not here: run \"npm ci --ignore-scripts\" at the root of the repository.";

    private static readonly string? Folder = Find();

    public static bool ArePresent => Folder is not null;

    public static IReadOnlyList<Fixture> Of(string component)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, component, "fixtures.json")));
        return [.. file.RootElement.GetProperty("fixtures").EnumerateArray().Select(fixture => new Fixture(
            component,
            fixture.GetProperty("name").GetString()!,
            fixture.GetProperty("options").Clone(),
            fixture.GetProperty("html").GetString()!))];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var components = Path.Combine(folder.FullName, "node_modules", "govuk-frontend", "dist", "govuk", "components");
            if (Directory.Exists(components))
            {
                return components;
            }
        }

        return null;
    }
}
