using System.IO.Compression;
using System.Text;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>Every class of fault: what is said, on which line, and what is still read.</summary>
public sealed class CinReaderFaultTests
{
    private const string Referral = "<CINreferralDate>2025-05-01</CINreferralDate>\n";

    [Theory]
    [InlineData("<CINreferralDate>31/05/2025</CINreferralDate>", 3, "CINreferralDate", "31/05/2025", "This is not a date")]
    [InlineData(Referral + "<ReferralNFA>maybe</ReferralNFA>", 4, "ReferralNFA", "maybe", "neither yes")]
    [InlineData(Referral + "<ReferralSource>ZZ</ReferralSource>", 4, "ReferralSource", "ZZ", "This is not a code of ReferralSource.")]
    [InlineData(Referral + "<ReferralSource>1a</ReferralSource>", 4, "ReferralSource", "1a", "Perhaps 1A is meant.")]
    [InlineData(Referral + "<Surprise><Deep>x</Deep></Surprise>", 4, "CINdetails 1", "Surprise", "no element of this name")]
    [InlineData("<ReferralSource>1A</ReferralSource>\n" + Referral, 4, "CINreferralDate", "", "stands too late: it comes before ReferralSource")]
    [InlineData(Referral + Referral, 4, "CINreferralDate", "", "stands more than once. The first is taken")]
    [InlineData(Referral + "\n oops <ReferralSource>1A</ReferralSource>", 5, "CINdetails 1", "oops", "text where only elements may stand")]
    [InlineData(Referral + "<ReferralSource>1A\n<b>x</b></ReferralSource>", 5, "ReferralSource", "b", "holds a value, not other elements")]
    [InlineData(Referral + "<x:ReferralSource xmlns:x='urn:other'>1A</x:ReferralSource>", 4, "CINdetails 1", "ReferralSource", "no element of this name")]
    [InlineData(Referral + "<ChildProtectionPlans><NumberOfPreviousCPP>two</NumberOfPreviousCPP></ChildProtectionPlans>", 4, "ChildProtectionPlans 1, NumberOfPreviousCPP", "two", "not a whole number")]
    public void Names_the_line_the_place_and_what_stands_there_and_reads_on(string inside, int line, string place, string found, string message)
    {
        var census = Census.OfEpisode(inside);
        Assert.True(census.Complete);
        Assert.Equal(line, census.Problem.Line);
        Assert.True(census.Problem.Column > 0);
        Assert.StartsWith("Child 1 (M1), CINdetails 1", census.Problem.Place, StringComparison.Ordinal);
        Assert.EndsWith(place, census.Problem.Place, StringComparison.Ordinal);
        Assert.Equal(found, census.Problem.Found);
        Assert.Contains(message, census.Problem.Message, StringComparison.Ordinal);
        Assert.False(census.Problem.Fatal);
        Assert.NotNull(census.Episode.CINreferralDate.Raw);
    }

    [Fact]
    public void Says_that_a_child_has_no_id_and_still_gives_it()
    {
        var census = Census.OfChildren("<Child><ChildIdentifiers>\n<LAchildID> </LAchildID></ChildIdentifiers></Child>");
        Assert.Equal((3, "Child 1, ChildIdentifiers, LAchildID"), (census.Problem.Line, census.Problem.Place));
        Assert.Null(census.Child.Id);
        Assert.Empty(census.Records().Records);
    }

    [Fact]
    public void Says_that_a_child_stands_twice_and_keeps_both()
    {
        var census = Census.OfChildren(Census.ChildOf("<LAchildID>M1</LAchildID>", "") + "\n" + Census.ChildOf("<LAchildID> M1</LAchildID>", ""));
        Assert.Equal((3, "M1"), (census.Problem.Line, census.Problem.Found));
        Assert.Equal([1, 2], census.Children.Select(child => child.Occurrence));
    }

    [Fact]
    public void Says_that_the_parts_of_the_message_stand_in_the_wrong_order()
    {
        var census = Census.Read($"<Message><Children>{Census.ChildOf("<LAchildID>M1</LAchildID>", "")}</Children>\n{Census.Header2026}<Other/>stray</Message>");
        Assert.Equal([(2, "Header"), (2, ""), (2, "")], census.Problems.Select(problem => (problem.Line, problem.Place)));
        Assert.True(census.Complete);
        Assert.Equal("999", census.Header.LEA.Text);
    }

    [Fact]
    public void Keeps_to_one_child_what_is_wrong_in_it()
    {
        var census = Census.OfChildren("<Stranger/>" + Census.ChildOf("<LAchildID>M1</LAchildID><PersonBirthDate>no</PersonBirthDate>", "") + Census.ChildOf("<LAchildID>M2</LAchildID>", ""));
        Assert.Equal(["M1", "M2"], census.Children.Select(child => child.Id));
        Assert.Equal(["Stranger", "no"], census.Problems.Select(problem => problem.Found));
    }

    public static TheoryData<string, string, string> OtherFiles => new()
    {
        { "", "", "The file is empty." },
        { "  \n ", "", "The file is empty." },
        { "%PDF-1.7\n1 0 obj", "%PDF-1.7 1 0 obj", "This is not a census in XML" },
        { "LAchildID,Sex\nM1,F", "LAchildID,Sex M1", "This is not a census in XML" },
        { "<Message", "<Message", "This is not a census in XML" },
        { "<!DOCTYPE Message [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]><Message>&b;</Message>", "<!DOCTYPE Messag", "This is not a census in XML" },
        { "<!DOCTYPE Message SYSTEM \"file:///etc/hostname\"><Message/>", "<!DOCTYPE Messag", "This is not a census in XML" },
        { "<Message>&b;</Message>", "", "cannot be read beyond this place" },
        { "<html><body/></html>", "", "This is not a CIN census: it begins with html" },
        { "<Message/>", "", "The census lists no children." },
        { "<Message><Children/></Message>", "", "The census lists no children." },
        { "<Message><Header><CollectionDetails><Collection>SSDA903</Collection></CollectionDetails></Header><Children><Child/></Children></Message>", "", "it is the collection SSDA903" },
        { "<?xml version=\"1.0\" encoding=\"no-such\"?><Message/>", "<?xml version=\"1", "This is not a census in XML" },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void Refuses_what_is_not_a_census(string text, string found, string message)
    {
        var census = Census.Read(text);
        Assert.False(census.Complete);
        Assert.Empty(census.Children);
        Assert.True(census.Problem.Fatal);
        Assert.Equal(found, census.Problem.Found);
        Assert.Contains(message, census.Problem.Message, StringComparison.Ordinal);
        Assert.True(census.Problem.Line >= 1 && census.Problem.Column >= 1);
    }

    [Fact]
    public void Refuses_a_compressed_file_and_one_of_other_bytes()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("census.xml").Open().Dispose();
        }

        var census = Census.Read(zip.ToArray());
        Assert.True(census.Problem.Fatal);
        Assert.StartsWith("PK", census.Problem.Found, StringComparison.Ordinal);
        Assert.True(Census.Read(Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("<Message/>")).ToArray()).Problem.Fatal);
        Assert.True(Census.Read([0xFE, 0xFF, 0xDC, 0x00, 0, 0x3C, 0xD8, 0x00, 0, 0x3C]).Problem.Fatal);
        Assert.True(Census.Read([.. "<Message><Children>"u8, 0xC3, 0x28, .. "</Children></Message>"u8]).Problem.Fatal);
    }

    [Fact]
    public void Gives_what_stands_before_the_place_where_a_file_breaks_off()
    {
        var whole = File.ReadAllText(Files.Sample("made-2026.xml"));
        var half = whole[..(whole.Length / 2)];
        var census = Census.Read(half);
        Assert.False(census.Complete);
        Assert.True(census.Problem.Fatal);
        Assert.Equal(half.Count(letter => letter == '\n') + 1, census.Problem.Line);
        Assert.Contains("cannot be read beyond this place", census.Problem.Message, StringComparison.Ordinal);
        Assert.Equal(half.Split("</Child>").Length - 1, census.Children.Count);
    }

    [Fact]
    public void Gives_what_stands_before_a_fault_in_the_middle()
    {
        var census = Census.OfChildren(Census.ChildOf("<LAchildID>M1</LAchildID>", "") + "\n" + Census.ChildOf("<LAchildID>M2</LAchildId>", "") + Census.ChildOf("<LAchildID>M3</LAchildID>", ""));
        Assert.False(census.Complete);
        Assert.Equal("M1", census.Child.Id);
        Assert.Equal((3, true, "Child 2, ChildIdentifiers"), (census.Problem.Line, census.Problem.Fatal, census.Problem.Place));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("Children")]
    [InlineData("Child")]
    public void Refuses_elements_a_hundred_thousand_deep(string name)
    {
        var census = Census.OfChildren(Census.ChildOf("<LAchildID>M1</LAchildID>", "") + "\n" + string.Concat(Enumerable.Repeat($"<{name}>", 100_000)) + string.Concat(Enumerable.Repeat($"</{name}>", 100_000)));
        var fatal = Assert.Single(census.Problems, problem => problem.Fatal);
        Assert.Equal("M1", census.Child.Id);
        Assert.Equal(3, fatal.Line);
        Assert.Contains("64 deep", fatal.Message, StringComparison.Ordinal);
        Assert.False(census.Complete);
    }

    public static TheoryData<string, string, string> Endless => new()
    {
        { "<Child><ChildIdentifiers><LAchildID>", "a", "longer than 4096 characters" },
        { "<Child><ChildIdentifiers><LAchildID><![CDATA[", "<]]", "goes on for more than 64 KB" },
        { "<Child><ChildIdentifiers><LAchildID>", "<![CDATA[ab]]>", "longer than 4096 characters" },
        { "<Child>", "stray ", "goes on for more than 64 KB" },
        { "<Child a=\"", "b", "goes on for more than 64 KB" },
        { "<Child ", "b=''\n ", "goes on for more than 64 KB" },
        { "<", "Child", "goes on for more than 64 KB" },
        { "<!--", "-c", "goes on for more than 64 KB" },
        { "<Child>", "<CINdetails><CINreferralDate>2025-05-01</CINreferralDate></CINdetails>", "longer than a child's record" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void Refuses_a_piece_that_does_not_end_before_it_fills_the_memory(string start, string again, string message)
    {
        using var stream = new EndlessStream($"<Message>{Census.Header2026}<Children>\n{start}", again, 200_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var census = Census.Read(stream);
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.False(census.Complete);
        Assert.Contains(message, Assert.Single(census.Problems, problem => problem.Fatal).Message, StringComparison.Ordinal);
        Assert.True(stream.Given < 30_000_000, $"{stream.Given} bytes were read.");
        Assert.True(used < 100_000_000, $"{used} bytes were used.");
    }

    [Fact]
    public void Refuses_a_piece_that_does_not_end_in_two_bytes_a_letter()
    {
        var text = $"<Message>{Census.Header2026}<Children><Child a=\"{new string('\u3C3C', 100_000)}\"/></Children></Message>";
        var census = Census.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);
        Assert.Contains("goes on for more than 64 KB", census.Problem.Message, StringComparison.Ordinal);
        Assert.False(census.Complete);
    }

    [Fact]
    public void Refuses_a_file_that_goes_on_inventing_names()
    {
        var census = Census.OfChildren(string.Concat(Enumerable.Range(0, 30_000).Select(number => $"<n{number}/>")) + Census.ChildOf("<LAchildID>M1</LAchildID>", ""));
        Assert.Contains("different names", Assert.Single(census.Problems, problem => problem.Fatal).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_throws_on_bytes_that_were_damaged()
    {
        var whole = File.ReadAllBytes(Files.Sample("made-2026.xml"))[..20_000];
        var random = new Random(20260331);
        for (var run = 0; run < 400; run++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(bytes.Length);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(30))..]];
                        break;
                    case 2:
                        bytes = [.. bytes[..at], .. "<&"u8, .. bytes[at..]];
                        break;
                    default:
                        bytes = [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]];
                        break;
                }

                if (bytes.Length == 0)
                {
                    break;
                }
            }

            var census = Census.Read(bytes);
            Assert.Equal(!census.Complete, census.Problems.Any(problem => problem.Fatal));
            var (records, problems) = census.Records();
            Assert.Equal(records.Count, records.Select(record => record.Id).Distinct().Count());
            Assert.All(problems, problem => Assert.True(problem.Line >= 1 && problem.Message.Length > 0));
        }
    }
}
