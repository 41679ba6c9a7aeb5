using System.Text.RegularExpressions;

namespace Plimsoll.Cli.Tests;

/// <summary>The walk that opens <c>docs/practice-language.md</c>, run as it stands: its files are written, its commands give what it shows.</summary>
public sealed partial class WalkTests
{
    [Fact]
    public void A_reader_who_follows_the_walk_sees_what_it_shows()
    {
        using var terminal = new Terminal();
        var page = File.ReadAllText(Path.Combine(Terminal.Root, "docs", "practice-language.md"));
        var walk = page[page.IndexOf("## Ten minutes", StringComparison.Ordinal)..page.IndexOf("## 1. Files", StringComparison.Ordinal)];
        var commands = 0;
        var folder = "";
        foreach (Match block in Blocks().Matches(walk))
        {
            var text = block.Groups["text"].Value;
            switch (block.Groups["kind"].Value)
            {
                case "yaml":
                    folder = Path.GetDirectoryName(terminal.File(text[2..text.IndexOf('\n', StringComparison.Ordinal)], text))!;
                    break;
                case "json":
                    terminal.File("plan.jsonl", text);
                    break;
                default:
                    foreach (var shown in text.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
                    {
                        var line = shown[..shown.IndexOf('\n', StringComparison.Ordinal)];
                        terminal.Practice = line.StartsWith("PLIMSOLL_PRACTICE=our-practice ", StringComparison.Ordinal) ? folder : null;
                        var said = terminal.Run([.. Words().Matches(line[line.IndexOf("./plimsoll", StringComparison.Ordinal)..]).Skip(1).Select(word => word.Value.Trim('"'))]);
                        var expected = $"^{Regex.Escape(shown[(line.Length + 1)..].TrimEnd()).Replace("\\.\\.\\.", "[\\s\\S]*", StringComparison.Ordinal)}\\s*$";
                        Assert.True(Regex.IsMatch(said.Out.TrimEnd(), expected), $"{line}\nshows\n{said.Out}{said.Error}");
                        commands++;
                    }

                    break;
            }
        }

        Assert.Equal(6, commands);
    }

    [GeneratedRegex("^```(?<kind>yaml|json|console)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
