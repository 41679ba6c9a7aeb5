using System.Text;

namespace Plimsoll.Core.Calendar;

/// <summary>What is wrong with a line of a calendar's file, in a sentence for the person who wrote it. The line is left out.</summary>
public sealed record CalendarProblem(string File, int Line, string Text)
{
    public override string ToString() => $"{File}, line {Line}: {Text}";
}

/// <summary>The lines of a comma-separated file with a heading. Empty lines and lines that begin with # are passed over.</summary>
internal static class CalendarFile
{
    public static IEnumerable<(int Line, string[] Values)> Rows(
        TextReader text, string file, string heading, ICollection<CalendarProblem> problems)
    {
        var columns = heading.Split(',').Length;
        var headed = false;
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Trim() is "" or ['#', ..])
            {
                continue;
            }

            var values = Values(line);
            if (!headed)
            {
                headed = true;
                if (string.Join(',', values) == heading)
                {
                    continue;
                }

                problems.Add(new CalendarProblem(file, number, $"the heading is \"{line}\"; it must be \"{heading}\"."));
            }
            else if (values.Length != columns)
            {
                problems.Add(new CalendarProblem(file, number, $"{values.Length} values, not {columns}: \"{line}\". The columns are {heading}."));
            }
            else
            {
                yield return (number, values);
            }
        }

        if (!headed)
        {
            problems.Add(new CalendarProblem(file, 1, $"the file is empty; it must begin with \"{heading}\"."));
        }
    }

    /// <summary>A date, or a problem that names the value.</summary>
    public static bool TryDate(string value, string file, int line, ICollection<CalendarProblem> problems, out DateOnly date)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", out date))
        {
            return true;
        }

        problems.Add(new CalendarProblem(file, line, $"\"{value}\" is not a date; write it as 2026-12-28."));
        return false;
    }

    /// <summary>A file that was built into the program. What is wrong in it is our mistake, and stops the program at once.</summary>
    public static T Shipped<T>(string name, Func<TextReader, string, ICollection<CalendarProblem>, T> read)
    {
        var stream = typeof(CalendarFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The file {name} was not built into the program.");
        using var text = new StreamReader(stream, Encoding.UTF8);
        List<CalendarProblem> problems = [];
        var result = read(text, name, problems);
        return problems is [var first, ..] ? throw new InvalidDataException(first.ToString()) : result;
    }

    private static string[] Values(string line)
    {
        List<string> values = [];
        var value = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                value.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                values.Add(value.ToString().Trim());
                value.Clear();
            }
            else
            {
                value.Append(line[i]);
            }
        }

        values.Add(value.ToString().Trim());
        return [.. values];
    }
}
