using System.Text.Json;
using Plimsoll.App.Import;

namespace Plimsoll.App.Census;

/// <summary>Holds two runs against each other: in the terminal each is a census, or the JSON Lines that validating one has written; in the browser each is held.</summary>
public static class CompareFindings
{
    /// <param name="warn">Is told of a file that may have been checked by the rules of another year than its own.</param>
    /// <returns>What has become of the findings, or why one of the files cannot be read.</returns>
    public static (ComparedFindings? Done, string? Refused) Files(string before, string after, int? year, Action<string> warn)
    {
        var (earlier, refused) = Run(before, year, warn);
        if (earlier is null)
        {
            return (null, refused);
        }

        var (later, why) = Run(after, year, warn);
        return later is null ? (null, why) : (Compare(earlier, later), null);
    }

    /// <summary>What has become of the findings of an earlier run in a later one.</summary>
    public static ComparedFindings Compare(IEnumerable<FindingKey> earlier, IEnumerable<FindingKey> later)
    {
        var left = earlier.GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
        var (still, fresh) = (new List<FindingKey>(), new List<FindingKey>());
        foreach (var key in later)
        {
            var known = left.GetValueOrDefault(key);
            (known > 0 ? still : fresh).Add(key);
            left[key] = Math.Max(0, known - 1);
        }

        return new ComparedFindings([.. left.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value))], fresh, still);
    }

    private static (List<FindingKey>? Keys, string? Refused) Run(string path, int? year, Action<string> warn)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem))
        {
            return (null, problem);
        }

        using (stream)
        {
            try
            {
                return stream.ReadByte() == '{' ? Written(path, stream) : Validated(path, year, warn);
            }
            catch (IOException wrong)
            {
                return (null, $"{path} cannot be read: {wrong.Message}");
            }
        }
    }

    private static (List<FindingKey>? Keys, string? Refused) Validated(string path, int? year, Action<string> warn)
    {
        var keys = new List<FindingKey>();
        var (done, refused) = ValidateCensus.File(path, year, finding => keys.Add(FindingKey.Of(finding)));
        if (done is not null && FindingWords.YearWarning(done) is { } warning)
        {
            warn($"{path}. {warning}");
        }

        return done?.Unreadable is { } why ? (null, $"{path} could not be read to its end. {why}") : done is null ? (null, refused) : (keys, null);
    }

    private static (List<FindingKey>? Keys, string? Refused) Written(string path, FileStream stream)
    {
        stream.Position = 0;
        using var lines = new StreamReader(stream);
        var keys = new List<FindingKey>();
        var number = 0;
        var isWhole = false;
        while (lines.ReadLine() is { } line)
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                isWhole = json.RootElement.TryGetProperty("summary", out _);
                if (json.RootElement.TryGetProperty("locations", out var locations))
                {
                    keys.Add(Key(json.RootElement, [.. locations.EnumerateArray().Select(place => (place.GetProperty("child").GetString(), place.GetProperty("table").GetString()!, place.GetProperty("field").GetString()!))]));
                }
            }
            catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                return (null, $"Line {number} of {path} is not a line that cin validate --json has written.");
            }
        }

        return isWhole ? (keys, null) : (null, $"{path} is not the whole of what cin validate --json has written: the line with the sum is missing at its end.");
    }

    private static FindingKey Key(JsonElement finding, IReadOnlyList<(string? Child, string Table, string Field)> places) => new(
        finding.GetProperty("rule").GetString()!, finding.GetProperty("severity").GetString()!, finding.GetProperty("message").GetString()!,
        places is [var first, ..] ? first.Child : null, FindingKey.FieldsOf(places));
}
