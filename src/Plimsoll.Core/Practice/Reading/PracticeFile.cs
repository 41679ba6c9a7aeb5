using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>A piece of a practice file: text, a list or named parts, each with its line. Every scalar is text: yes, no and on are words.</summary>
internal abstract record Node(int Line);

internal sealed record TextNode(int Line, string Text) : Node(Line);

internal sealed record ListNode(int Line, IReadOnlyList<Node> Items) : Node(Line);

internal sealed record MapNode(int Line, IReadOnlyList<(TextNode Key, Node Value)> Parts) : Node(Line)
{
    public Node? this[string key] => Parts.FirstOrDefault(part => part.Key.Text == key).Value;
}

/// <summary>
/// Reads YAML as plain text, lists and named parts. Anchors and aliases are refused (a small file could stand for a huge one),
/// and so are deep nesting, large files and a key that stands twice.
/// </summary>
internal static class PracticeFile
{
    private const int DeepestNesting = 12;

    private const int LargestFile = 4 * 1024 * 1024;

    /// <summary>The tree, or null where the file cannot be read; then a problem says why.</summary>
    public static Node? Read(string name, string text, ProblemList problems)
    {
        if (text.Length > LargestFile)
        {
            problems.Add(new PracticeProblem(name, 1, "", "", "a file of more than 4 MB", "at most 4 MB"));
            return null;
        }

        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(new PracticeProblem(name, 1, "", "", "an empty file", "entries"));
                return null;
            }

            var node = ReadNode(parser, name, 0, problems);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                problems.Add(new PracticeProblem(name, (int)second.Start.Line, "", "", "a second document", "one document in a file"));
            }

            return node;
        }
        catch (YamlException wrong)
        {
            problems.Add(new PracticeProblem(name, Math.Max(1, (int)wrong.Start.Line), "", "", $"text that is not YAML ({wrong.Message.TrimEnd('.')})", "YAML"));
            return null;
        }
        catch (Exception wrong) when (IsBrokenText(wrong))
        {
            problems.Add(new PracticeProblem(name, Math.Max(1, (int)(parser.Current?.Start.Line ?? 1)), "", "", "text that is not YAML, on this line or soon after it", "YAML"));
            return null;
        }
    }

    /// <summary>Where a control character or the like stands in its way, the YAML reader ends with one of these and not with its own.</summary>
    private static bool IsBrokenText(Exception wrong) => wrong is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException;

    private static Node ReadNode(IParser parser, string file, int depth, ProblemList problems)
    {
        var line = parser.Current is { } current ? (int)current.Start.Line : 1;
        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested deeper than {DeepestNesting}");
        }

        if (parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new YamlException(parser.Current.Start, parser.Current.End, "an anchor, which practice files do not use");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new TextNode(line, scalar.Value.Trim());
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser, file, depth + 1, problems));
            }

            return new ListNode(line, items);
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            return ReadMap(parser, file, line, depth, problems);
        }

        throw new YamlException(parser.Current!.Start, parser.Current.End, "an alias, which practice files do not use");
    }

    private static MapNode ReadMap(IParser parser, string file, int line, int depth, ProblemList problems)
    {
        var parts = new List<(TextNode, Node)>();
        var keys = new HashSet<string>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(parser, file, depth + 1, problems) is not TextNode key)
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key that is not plain text");
            }

            var value = ReadNode(parser, file, depth + 1, problems);
            if (keys.Add(key.Text))
            {
                parts.Add((key, value));
            }
            else
            {
                problems.Add(new PracticeProblem(file, key.Line, "", key.Text, "the key a second time", "each key once"));
            }
        }

        return new MapNode(line, parts);
    }
}
