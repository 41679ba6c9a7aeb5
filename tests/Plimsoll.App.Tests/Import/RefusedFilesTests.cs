using System.Text;
using Plimsoll.App.Import;

namespace Plimsoll.App.Tests.Import;

/// <summary>What cannot be read is refused with the place, and the journal stands as it stood.</summary>
public sealed class RefusedFilesTests
{
    private static readonly string Whole = new SmallCensus { Authorised = "2025-12-01" }.ToString();

    private static readonly string Cut = Whole[..Whole.IndexOf("</CINdetails>", StringComparison.Ordinal)];

    public static TheoryData<string, byte[], string> Censuses => new()
    {
        { "cut in the middle", Encoding.UTF8.GetBytes(Cut), $"Line {Cut.Count(letter => letter == '\n') + 1}, Child 1 (Q0001), CINdetails 1" },
        { "entity expansion", Encoding.UTF8.GetBytes("<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n" + Whole.Replace("Q0001", "&b;", StringComparison.Ordinal)), "Line 1" },
        { "deep nesting", Encoding.UTF8.GetBytes(Whole.Replace("<ReferralSource>6</ReferralSource>", string.Concat(Enumerable.Repeat("<a>", 100_000)), StringComparison.Ordinal)), "Line 8" },
        { "empty", [], "is empty" },
        { "a PDF", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"), "Line 1: This is not a census in XML" },
        { "binary", [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 31 % 256))], "Line 1: This is not a census in XML" },
        { "another root", Encoding.UTF8.GetBytes("<Report><a/></Report>"), "begins with Report" },
        { "no children", Encoding.UTF8.GetBytes("<Message><Children/></Message>"), "lists no children" },
        { "spaces", Encoding.UTF8.GetBytes("   \n  \n"), "Line" },
    };

    [Theory]
    [MemberData(nameof(Censuses))]
    public void A_census_that_cannot_be_read_changes_nothing(string kind, byte[] bytes, string place)
    {
        Assert.NotEmpty(kind);
        using var made = new Made();
        made.Load(new SmallCensus());
        var head = made.Authority.Journal.Head().ToString();
        var file = made.File("a census.xml", "");
        File.WriteAllBytes(file, bytes);

        var result = new ImportFile(made.Authority).Census(file, complete: true);

        Assert.Contains(place, result.Refused, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", result.Refused, StringComparison.Ordinal);
        Assert.Equal(head, made.Authority.Journal.Head().ToString());
    }

    public static TheoryData<string, string> Allocations => new()
    {
        { "", "is empty" },
        { "\n\n", "Line 1" },
        { "name,age\nx,1\n", "Line 1: This is not an allocations file: it has no column child" },
        { "%PDF-1.7\n1 0 obj\n", "Line 1: This is not an allocations file" },
        { "child,worker,team,employer,from,to\nQ1,Ada,North,Council,2026-01-01,\nQ1," + new string('x', 100_000), "Line 3" },
        { "child,worker,team,employer,from,to" + new string(',', 70_000), "Line 1" },
    };

    [Theory]
    [MemberData(nameof(Allocations))]
    public void Allocations_that_cannot_be_read_change_nothing(string text, string place)
    {
        using var made = new Made();
        made.LoadAllocations("Q0001,Ada,North,Council,2025-10-01,\n");
        var head = made.Authority.Journal.Head().ToString();

        var result = new ImportFile(made.Authority).Allocations(made.File("a b.csv", text), complete: true);

        Assert.Contains(place, result.Refused, StringComparison.Ordinal);
        Assert.Equal(head, made.Authority.Journal.Head().ToString());
    }

    [Fact]
    public void What_is_no_file_is_refused_by_every_reader()
    {
        using var made = new Made();
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(made.File("x", ""))!, "a folder")).FullName;
        foreach (var (path, why) in new[] { ("", "No file is named."), (folder, "is a folder"), (Path.Combine(folder, "none.xml"), "does not exist"), ("\0", "cannot be opened"), ("/dev/zero", "is empty, or it is no file") })
        {
            Assert.Contains(why, new ImportFile(made.Authority).Census(path).Refused, StringComparison.Ordinal);
            Assert.Contains(why, new ImportFile(made.Authority).Allocations(path).Refused, StringComparison.Ordinal);
            Assert.Contains(why, new RecordLines(made.Authority).Import(path).Refused, StringComparison.Ordinal);
        }

        Assert.Equal(0, made.Authority.Journal.Head().Sequence);
    }

    [Fact]
    public void A_file_without_permission_to_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Root and Windows may read every file.");
        using var made = new Made();
        var file = made.File("closed.xml", Whole);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }

        Assert.Contains("may not be read by this program's user", new ImportFile(made.Authority).Census(file).Refused, StringComparison.Ordinal);
    }
}
