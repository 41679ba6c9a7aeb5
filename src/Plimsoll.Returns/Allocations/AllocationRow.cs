using System.Globalization;
using CsvHelper;

namespace Plimsoll.Returns.Allocations;

/// <summary>Where each column of an allocations file stands; -1 for one that may be missing and is.</summary>
internal sealed class AllocationColumns
{
    private readonly List<string> _missing = [];

    public AllocationColumns(CsvReader csv)
    {
        Count = csv.Headers.Count;
        Child = Find(csv, "child");
        Worker = Find(csv, "worker");
        Team = Find(csv, "team");
        Employer = Find(csv, "employer");
        From = Find(csv, "from");
        To = Find(csv, "to");
        Employment = csv.TryGetFieldIndex("employment", out var employment) ? employment : -1;
        TeamEmployment = csv.TryGetFieldIndex("team employment", out var team) ? team : -1;
    }

    public int Count { get; }

    public int Child { get; }

    public int Worker { get; }

    public int Team { get; }

    public int Employer { get; }

    public int Employment { get; }

    public int TeamEmployment { get; }

    public int From { get; }

    public int To { get; }

    public IReadOnlyList<string> Missing => _missing;

    private int Find(CsvReader csv, string name)
    {
        if (csv.TryGetFieldIndex(name, out var index))
        {
            return index;
        }

        _missing.Add(name);
        return -1;
    }
}

/// <summary>One line as it stands in the file.</summary>
internal sealed class AllocationRow(CsvReader csv, AllocationColumns columns, Action<int, string, string, string> report)
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    private readonly int _line = (int)csv.LineNumber;
    private int _wrongs;

    /// <summary>A line of nothing but commas.</summary>
    public bool IsBlank
    {
        get
        {
            for (var at = 0; at < csv.FieldCount; at++)
            {
                if (csv.GetSpan(at).ContainsAnyExcept((byte)' ', (byte)'\t'))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The allocation; null where anything in the line is wrong, which is reported.</summary>
    public Allocation? Read()
    {
        if (csv.FieldCount > columns.Count)
        {
            report(_line, "", csv.GetString(columns.Count), $"The line has {csv.FieldCount} values for {columns.Count} columns. It is left out.");
            return null;
        }

        var child = Needed(columns.Child, "child");
        var worker = Needed(columns.Worker, "worker");
        var team = Needed(columns.Team, "team");
        var employer = Value(columns.Employer, "employer");
        var employment = Employment(columns.Employment, "employment") ?? Employment(employer);
        var teamEmployment = Employment(columns.TeamEmployment, "team employment") ?? employment;
        var from = Day(columns.From, "from", needed: true);
        var to = Day(columns.To, "to", needed: false);
        if (to < from)
        {
            Wrong("to", csv.GetString(columns.To), "The last day is before the first.");
        }

        return _wrongs == 0 ? new Allocation(_line, child, worker, team, employer, employment, teamEmployment, from!.Value, to) : null;
    }

    private static string? Employment(string? employer) => employer is null
        ? null
        : employer.Contains("agency", StringComparison.OrdinalIgnoreCase) ? "agency" : "permanent";

    private string? Value(int column, string name)
    {
        if (column < 0 || column >= csv.FieldCount)
        {
            return null;
        }

        var value = csv.GetString(column).Trim();
        if (value.Any(letter => char.IsControl(letter) || letter == '\uFFFD'))
        {
            Wrong(name, value, "There are characters here that are not text.");
            return null;
        }

        return value.Length == 0 ? null : value;
    }

    private string Needed(int column, string name, string? words = null)
    {
        var wrongs = _wrongs;
        if (Value(column, name) is { } value)
        {
            return value;
        }

        if (wrongs == _wrongs)
        {
            Wrong(name, "", $"The {words ?? name} is missing.");
        }

        return "";
    }

    private string? Employment(int column, string name)
    {
        switch (Value(column, name)?.ToLowerInvariant())
        {
            case null:
                return null;
            case "permanent":
                return "permanent";
            case "agency":
                return "agency";
            default:
                Wrong(name, csv.GetString(column), "This is neither permanent nor agency.");
                return null;
        }
    }

    private DateOnly? Day(int column, string name, bool needed)
    {
        var text = needed ? Needed(column, name, "first day") : Value(column, name) ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2100)
        {
            return day;
        }

        Wrong(name, text, "This is not a date. Write 2026-03-31 or 31/03/2026.");
        return null;
    }

    private void Wrong(string column, string found, string message)
    {
        _wrongs++;
        report(_line, column, found, $"{message} The line is left out.");
    }
}
