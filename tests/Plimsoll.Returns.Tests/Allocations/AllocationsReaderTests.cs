using System.Text;
using System.Xml.Linq;
using Plimsoll.Returns.Allocations;
using Plimsoll.Returns.Tests.Cin;

namespace Plimsoll.Returns.Tests.Allocations;

public sealed class AllocationsReaderTests
{
    private const string Header = "child,worker,team,employer,from,to\n";
    private const string Sound = "M1,Amara Okafor,Assessment North,Fernhollow Council,2025-05-01,\n";

    private sealed record Read(IReadOnlyList<Allocation> Rows, IReadOnlyList<ReadProblem> Problems, bool Complete)
    {
        public ReadProblem Problem => Assert.Single(Problems);

        public static Read Of(Stream stream)
        {
            var problems = new List<ReadProblem>();
            using var reader = new AllocationsReader(stream, problems.Add);
            var rows = reader.Rows().ToList();
            return new Read(rows, problems, reader.Complete);
        }

        public static Read Of(byte[] bytes) => Of(new MemoryStream(bytes));

        public static Read Of(string text) => Of(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Reads_the_made_allocations_of_the_made_census()
    {
        using var file = File.OpenRead(Files.Sample("allocations-2026.csv"));
        var read = Read.Of(file);
        Assert.Empty(read.Problems);
        Assert.True(read.Complete);
        Assert.Equal(File.ReadLines(Files.Sample("allocations-2026.csv")).Count() - 1, read.Rows.Count);
        Assert.Equal(5, read.Rows.Select(row => row.Team).Distinct().Count());
        Assert.Equal(["Bridge Team", "Harbour Team"], read.Rows.Where(row => row.TeamEmployment == "agency").Select(row => row.Team).Distinct().Order(StringComparer.Ordinal));

        var children = XDocument.Load(Files.Sample("made-2026.xml")).Descendants("LAchildID").Select(id => id.Value).ToHashSet();
        Assert.All(read.Rows, row => Assert.Contains(row.Child, children));
        var allocated = read.Rows.GroupBy(row => row.Child).ToList();
        Assert.InRange(children.Count - allocated.Count, 10, 40);
        Assert.Contains(allocated, rows => rows.Select(row => row.Team).Distinct().Count() > 1);
        Assert.Equal(read.Rows.Count + read.Rows.Count(row => row.To is not null), read.Rows.SelectMany(row => row.ToRecords()).Select(record => record.Id).Distinct().Count());
    }

    [Fact]
    public void Makes_a_record_of_the_start_and_one_of_the_end()
    {
        var row = Assert.Single(Read.Of(Header + "M1,Hanna Lindqvist,Bridge Team,Ambervale Care Agency,2025-05-01,31/08/2025\n").Rows);
        var records = row.ToRecords();
        Assert.Equal(
            [
                "allocation 2025-05-01 (step = started, kind = named worker, worker = Hanna Lindqvist, to-team = Bridge Team, cover = no)",
                "allocation 2025-08-31 (step = ended, kind = named worker, worker = Hanna Lindqvist, to-team = Bridge Team, cover = no)",
            ],
            records.Select(RecordText.Short));
        Assert.Equal([null, records[0].Id], records.Select(record => record.About));
        Assert.All(records, record =>
        {
            Assert.Equal(("child:M1", "allocations"), (record.Subject.ToString(), record.Source));
            Assert.Equal(("Hanna Lindqvist", "agency", "Ambervale Care Agency", "Bridge Team", "agency"), (record.Author!.Id, record.Author.Employment, record.Author.Employer, record.Author.Team, record.Author.TeamEmployment));
        });
    }

    [Fact]
    public void Ids_do_not_depend_on_the_order_of_lines_nor_on_the_end()
    {
        const string Other = "M2,Jacek Wilk,Assessment South,Fernhollow Council,2025-06-01,2025-07-01\n";
        var one = Read.Of(Header + Sound + Other).Rows.SelectMany(row => row.ToRecords()).Select(RecordText.Of).Order(StringComparer.Ordinal);
        var two = Read.Of(Header + Other + Sound).Rows.SelectMany(row => row.ToRecords()).Select(RecordText.Of).Order(StringComparer.Ordinal);
        Assert.Equal(one, two);
        Assert.Equal(
            Read.Of(Header + Sound).Rows[0].ToRecords()[0].Id,
            Read.Of(Header + Sound.Replace(",\n", ",2025-12-01\n", StringComparison.Ordinal)).Rows[0].ToRecords()[0].Id);
    }

    [Theory]
    [InlineData("child,worker,team,employer,from,to")]
    [InlineData("\uFEFF Child , WORKER,\"Team\",Employer,From,To")]
    public void Forgives_case_space_quotes_and_a_byte_order_mark_in_the_header(string header)
    {
        var read = Read.Of($"{header}\r\n M1 ,\"Okafor, Amara\",  Assessment North,Fernhollow Council,2025-05-01,\r\n");
        Assert.Empty(read.Problems);
        Assert.Equal(("M1", "Okafor, Amara", "Assessment North", null), (read.Rows[0].Child, read.Rows[0].Worker, read.Rows[0].Team, (object?)read.Rows[0].To));
    }

    [Fact]
    public void Reads_columns_in_any_order_with_others_between()
    {
        var read = Read.Of("to,note,from,employer,team,worker,child\n,x,2025-05-01,Fernhollow Council,Assessment North,Amara Okafor,M1\n");
        Assert.Empty(read.Problems);
        Assert.Equal(("M1", new DateOnly(2025, 5, 1)), (read.Rows[0].Child, read.Rows[0].From));
    }

    [Theory]
    [InlineData("employer", "Fernhollow Council", "permanent", "permanent")]
    [InlineData("employer", "Ambervale Care AGENCY", "agency", "agency")]
    [InlineData("employer", "", null, null)]
    [InlineData("employer,employment", "Ambervale Limited,Agency", "agency", "agency")]
    [InlineData("employer,Employment,Team Employment", "Ambervale Limited,agency,permanent", "agency", "permanent")]
    [InlineData("employer,team_employment", "Fernhollow Council,agency", "permanent", "agency")]
    public void Tells_how_worker_and_team_are_employed(string columns, string values, string? worker, string? team)
    {
        var read = Read.Of($"child,worker,team,{columns},from,to\nM1,Amara Okafor,North,{values},2025-05-01,\n");
        Assert.Empty(read.Problems);
        Assert.Equal((worker, team), (read.Rows[0].Employment, read.Rows[0].TeamEmployment));
    }

    [Theory]
    [InlineData(",Amara Okafor,North,Council,2025-05-01,", "child", "", "The child is missing.")]
    [InlineData("M2, ,North,Council,2025-05-01,", "worker", "", "The worker is missing.")]
    [InlineData("M2,Amara Okafor,,Council,2025-05-01,", "team", "", "The team is missing.")]
    [InlineData("M2,Amara Okafor,North,Council,,", "from", "", "The first day is missing.")]
    [InlineData("M2,Amara Okafor", "team|from", "", "is missing.")]
    [InlineData("M2,Amara Okafor,North,Council,2025-13-01,", "from", "2025-13-01", "This is not a date.")]
    [InlineData("M2,Amara Okafor,North,Council,05/31/2025,", "from", "05/31/2025", "This is not a date.")]
    [InlineData("M2,Amara Okafor,North,Council,0025-05-01,", "from", "0025-05-01", "This is not a date.")]
    [InlineData("M2,Amara Okafor,North,Council,2025-05-01,never", "to", "never", "This is not a date.")]
    [InlineData("M2,Amara Okafor,North,Council,2025-05-01,2025-04-30", "to", "2025-04-30", "The last day is before the first.")]
    [InlineData("M2,Amara Okafor,North,Council,2025-05-01,,,extra", "", "", "The line has 8 values for 6 columns.")]
    [InlineData("M2,\"Amara\" Okafor,North,Council,2025-05-01,", "", "M2,\"Amara\" Okafor,North,Council,2025-05-01,", "quotation mark")]
    [InlineData("M2,\"Amara Okafor,North,Council,2025-05-01,", "", "M2,\"Amara Okafor,North,Council,2025-05-01,", "quotation mark")]
    [InlineData("M2,Amara\0 Okafor,North,Council,2025-05-01,", "worker", "Amara  Okafor", "characters here that are not text")]
    [InlineData("M1,Amara Okafor,Assessment North,Fernhollow Council,2025-05-01,", "from", "M1, Amara Okafor, 2025-05-01", "Line 2 says the same.")]
    [InlineData("M1,Amara Okafor,South,Fernhollow Council,2025-05-01,", "from", "M1, Amara Okafor, 2025-05-01", "Line 2 has the same child, worker and first day and says otherwise.")]
    public void Leaves_out_a_line_that_is_wrong_and_takes_the_others(string line, string columns, string found, string message)
    {
        var read = Read.Of(Header + Sound + "\n" + line + "\nM3,Kwame Boateng,Assessment South,Fernhollow Council,2025-06-01,\n");
        Assert.True(read.Complete);
        Assert.Equal(["M1", "M3"], read.Rows.Select(row => row.Child));
        Assert.Equal(columns.Split('|'), read.Problems.Select(problem => problem.Place));
        Assert.All(read.Problems, problem =>
        {
            Assert.Equal((4, found, false), (problem.Line, problem.Found, problem.Fatal));
            Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Says_that_two_allocations_of_one_worker_overlap_and_keeps_both()
    {
        var read = Read.Of(Header + "M1,Amara Okafor,North,Council,2025-05-01,2025-07-01\nM1,Amara Okafor,South,Council,2025-07-01,\nM1,Amara Okafor,North,Council,2025-09-01,\n");
        Assert.Equal(3, read.Rows.Count);
        Assert.Equal((4, "This overlaps line 3, which has the same child and worker. Both are kept."), (read.Problem.Line, read.Problem.Message));
    }

    [Fact]
    public void Passes_over_empty_lines_and_lines_of_commas()
    {
        var read = Read.Of(Header + "\n,,,,,\n  ,,,,,\n" + Sound + "\n\n");
        Assert.Empty(read.Problems);
        Assert.Equal(5, Assert.Single(read.Rows).Line);
    }

    public static TheoryData<string, string> OtherFiles => new()
    {
        { "", "The file is empty." },
        { "\n\n", "The file is empty." },
        { "child,worker,team,employer,from\nM1,A,B,C,2025-05-01\n", "it has no column to" },
        { "kind,worker\n", "it has no column child, team, employer, from, to" },
        { "child;worker;team;employer;from;to\n", "it has no column child" },
        { "%PDF-1.7\n1 0 obj", "This is not an allocations file" },
        { "<Message><Children/></Message>", "This is not an allocations file" },
        { "c\0h\0i\0l\0d\0,\0", "This is not an allocations file" },
        { "\"child,worker,team,employer,from,to\nM1", "This is not an allocations file" },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void Refuses_what_is_not_an_allocations_file(string text, string message)
    {
        var read = Read.Of(text);
        Assert.False(read.Complete);
        Assert.Empty(read.Rows);
        var fatal = Assert.Single(read.Problems, problem => problem.Fatal);
        Assert.Equal(1, fatal.Line);
        Assert.Contains(message, fatal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("child,worker", "x", 1)]
    [InlineData(Header + Sound + "M2,", "Amara ", 3)]
    [InlineData(Header + Sound + "M2,\"", "Amara ", 3)]
    [InlineData(Header, Sound, 500_002)]
    public void Refuses_a_file_that_does_not_end(string start, string again, int line)
    {
        using var stream = new EndlessStream(start, again, 200_000_000);
        var problems = new List<ReadProblem>();
        using var reader = new AllocationsReader(stream, problem =>
        {
            if (problem.Fatal)
            {
                problems.Add(problem);
            }
        });
        Assert.InRange(reader.Rows().Count(), 0, 1);
        Assert.False(reader.Complete);
        Assert.Equal(line, Assert.Single(problems).Line);
        Assert.True(stream.Given < 60_000_000);
    }

    [Fact]
    public void Never_throws_on_bytes_that_were_damaged()
    {
        var whole = File.ReadAllBytes(Files.Sample("allocations-2026.csv"))[..6_000];
        var random = new Random(20260331);
        for (var run = 0; run < 500; run++)
        {
            var bytes = whole.ToArray();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                bytes[random.Next(run % 3 == 0 ? 60 : bytes.Length)] = (byte)Choose(random);
            }

            var read = Read.Of(bytes);
            Assert.Equal(!read.Complete, read.Problems.Any(problem => problem.Fatal));
            var records = read.Rows.SelectMany(row => row.ToRecords()).ToList();
            Assert.Equal(records.Count, records.Select(record => record.Id).Distinct().Count());
        }

        static int Choose(Random random) => random.Next(4) switch
        {
            0 => '"',
            1 => '\n',
            2 => ',',
            _ => random.Next(256),
        };
    }
}
