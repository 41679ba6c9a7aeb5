using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Demo;

/// <summary>
/// What Northport's case file carries, gathered from what it holds: each record type, by the fields that tell one kind of it from another.
/// What it holds none of, no standard may be judged by.
/// </summary>
internal sealed class CarriedLines
{
    private const string Signature = "author.role, author.employment, author.employer, author.qualified, team.employment, team.kind";

    private static readonly string[] Kinds = ["kind", "purpose", "type", "of", "panel", "which"];

    private readonly SortedDictionary<string, (SortedSet<string> Steps, SortedSet<string> Fields)> _lines = new(StringComparer.Ordinal);

    public void Add(CaseRecord record)
    {
        if (record.Type is "demonstration" or "demonstration-person" or "source-coverage")
        {
            return;
        }

        var key = record.Type;
        foreach (var kind in Kinds)
        {
            if (record[kind] is FieldValue.Text { Value: var value })
            {
                key += $"|{kind} = {value}";
            }
        }

        if (!_lines.TryGetValue(key, out var line))
        {
            _lines[key] = line = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        }

        if (record["step"] is FieldValue.Text { Value: var step })
        {
            line.Steps.Add(step);
        }

        line.Fields.UnionWith(record.Fields.Keys);
    }

    /// <summary>One line each, in the form of the record type <c>source-coverage</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (key, (steps, fields)) in _lines)
        {
            var parts = key.Split('|');
            var conditions = parts.Skip(1).Concat(steps.Count > 0 ? [$"step in ({string.Join(", ", steps)})"] : []).ToList();
            text.Append(parts[0]).Append(conditions.Count > 0 ? $" [{string.Join(", ", conditions)}]" : "").Append(" (").AppendJoin(", ", fields).Append(fields.Count > 0 ? ", " : "").Append(Signature).Append(")\n");
        }

        return text.ToString().TrimEnd('\n');
    }
}
