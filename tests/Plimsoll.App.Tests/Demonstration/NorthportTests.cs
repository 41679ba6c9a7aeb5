using System.Buffers;
using System.Security.Cryptography;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Demo;

namespace Plimsoll.App.Tests.Demonstration;

public sealed class NorthportTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 20);

    private static readonly Lazy<IReadOnlyList<CaseRecord>> Small = new(() => [.. new Northport(Options()).Batches().SelectMany(batch => batch)]);

    private static NorthportOptions Options(ulong seed = 3, int children = 400) => new(children, seed, LastDay);

    [Fact]
    public void The_same_arguments_give_the_same_records_byte_for_byte()
    {
        Assert.Equal(Hash(Options()), Hash(Options()));
        Assert.NotEqual(Hash(Options(children: 60)), Hash(Options(seed: 4, children: 60)));
    }

    [Fact]
    public void The_list_of_what_is_planted_is_the_same_too_and_is_read_as_it_is_written()
    {
        var first = new Northport(Options());
        var second = new Northport(Options());
        _ = (first.Batches().Count(), second.Batches().Count());

        Assert.NotEmpty(first.Planted);
        Assert.Equal(first.Planted, second.Planted);
        Assert.Equal(first.Planted, first.Planted.Select(one => Planted.FromJson(one.ToJson())));
        Assert.Null(Planted.FromJson("{}"));
    }

    [Fact]
    public void Every_record_is_one_that_the_catalogue_knows()
    {
        var known = new HashSet<string>();
        foreach (var record in Small.Value)
        {
            Assert.Null(EnvelopeRules.Problem(record));
            Assert.True(RecordCheck.Problem(record, Made.Catalogue) is not { } problem, $"{record.Type}: {RecordCheck.Problem(record, Made.Catalogue)}");
            Assert.True(record.About is null || known.Contains(record.About), $"{record.Type} of {record.Subject} is about a record that does not stand before it.");
            Assert.True(known.Add(record.Id), $"The id of a {record.Type} stands twice.");
        }
    }

    [Fact]
    public void Nothing_happens_or_is_written_down_after_the_last_day()
    {
        Assert.All(Small.Value, record => Assert.True(record.Happened.Day <= LastDay && (record.Recorded is not { } recorded || recorded.Day <= LastDay)));
    }

    [Fact]
    public void There_are_as_many_children_as_were_asked_for()
    {
        foreach (var children in new[] { 50, 51, 400 })
        {
            Assert.Equal(children, new Northport(Options(children: children)).Batches().SelectMany(batch => batch).Where(record => record.Type == RecordTypes.ChildDetails).Select(record => record.Subject).Distinct().Count());
        }
    }

    [Fact]
    public void What_the_case_file_says_that_it_carries_can_be_read()
    {
        var coverage = Small.Value.Single(record => record.Type == RecordTypes.SourceCoverage);
        var lines = coverage.Text("carries")!.Split('\n');

        Assert.All(lines, line => Assert.Null(Carried.Problem(line)));
        var carried = lines.Select(line => Carried.Parse(line, null).Type).ToHashSet();
        Assert.All(Small.Value.Where(record => record.Type is not (RecordTypes.SourceCoverage or RecordTypes.Demonstration or RecordTypes.DemonstrationPerson)), record => Assert.Contains(record.Type, carried));
    }

    [Fact]
    public void Numbers_are_of_the_ranges_that_nobody_has()
    {
        Assert.All(Small.Value.Select(record => record.Text("nhs-number")).OfType<string>(), number =>
        {
            Assert.StartsWith("999", number, StringComparison.Ordinal);
            var sum = Enumerable.Range(0, 9).Sum(at => (number[at] - '0') * (10 - at));
            Assert.Equal((11 - (sum % 11)) % 11, number[9] - '0');
        });
        Assert.All(Small.Value.Where(record => record.Type == RecordTypes.ContactDetail), record => Assert.Matches("^(01632 960|07700 900)[0-9]{3}$", record.Text("value")!));
    }

    [Fact]
    public void A_team_of_an_agency_has_left_and_its_children_went_to_a_permanent_team()
    {
        List<CaseRecord> records = [.. new Northport(Options(children: 2000)).Batches().SelectMany(batch => batch).Where(record => record.Type is "team-record" or RecordTypes.Allocation)];
        var closed = Assert.Single(records, record => record.Type == "team-record" && record.Text("step") == "closed");
        var moved = records.Where(record => record.Type == RecordTypes.Allocation && record.Text("step") == "ended" && record.Text("to-team") == closed.Subject.Id && record.Happened == closed.Happened && record.Text("end-reason") == "moved team").ToList();

        Assert.Equal("agency", closed.Text("employment"));
        Assert.NotEmpty(moved);
        Assert.All(moved, ended => Assert.Contains(records, record =>
            record.Type == RecordTypes.Allocation && record.Text("step") == "started" && record.Subject == ended.Subject && record.Happened == ended.Happened && record.Author!.TeamEmployment == "permanent"));
    }

    private static string Hash(NorthportOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>(1024);
        foreach (var record in new Northport(options).Batches().SelectMany(batch => batch))
        {
            line.ResetWrittenCount();
            EnvelopeJson.Write(record, line);
            hash.AppendData(line.WrittenSpan);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
