using System.Globalization;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Demo;

namespace Plimsoll.App.Demonstration;

/// <summary>What became of making the demonstration.</summary>
/// <param name="Refused">Why nothing was written; null where all is well.</param>
/// <param name="Stood">It stood there already, whole.</param>
public sealed record MadeDemonstration(NorthportOptions Options, long Records, int Planted, bool Stood, string? Refused);

/// <summary>Writes Northport into the journal of an empty data folder, with the list of what was planted and its inspection report beside it.</summary>
public sealed class MakeDemonstration(Authority authority, string folder)
{
    /// <summary>Records in one transaction: enough to be quick, few enough that another process waits no longer than a moment.</summary>
    private const int Transaction = 5_000;

    public const string PlantedFile = "planted.jsonl";

    public const string ReportFile = "northport-report.txt";

    /// <param name="asAt">The last day; none means that of the demonstration that stands there, or today.</param>
    /// <param name="progress">Told how many records have been written.</param>
    public MadeDemonstration Run(int children, ulong seed, DateOnly? asAt, IProgress<long>? progress = null)
    {
        var standing = Marks();
        var options = new NorthportOptions(children, seed, asAt ?? (standing is [var mark, ..] ? AsAt(mark) : null) ?? authority.Today);
        if (Problem(options, standing) is { } problem)
        {
            return new MadeDemonstration(options, 0, 0, Stood: false, problem);
        }

        if (standing!.Any(one => one.Text("step") == "finished") && File.Exists(Beside(PlantedFile)))
        {
            return new MadeDemonstration(options, authority.Journal.Head().Sequence, File.ReadLines(Beside(PlantedFile)).Count(), Stood: true, null);
        }

        var northport = new Northport(options, authority.Engine.Catalogue);
        var refused = Append(northport, progress);
        if (refused is not null)
        {
            return new MadeDemonstration(options, 0, 0, Stood: false, refused);
        }

        File.WriteAllLines(Beside(PlantedFile), northport.Planted.Select(one => one.ToJson()));
        File.WriteAllText(Beside(ReportFile), NorthportReport.Text(options));
        return new MadeDemonstration(options, authority.Journal.Head().Sequence, northport.Planted.Count, Stood: false, null);
    }

    /// <summary>The records that say that this journal is a demonstration; null where the journal holds others and none of these before them.</summary>
    private IReadOnlyList<CaseRecord>? Marks() => authority.Journal.Replay().FirstOrDefault() is { } first && first.Type != RecordTypes.Demonstration
        ? null
        : [.. authority.Journal.Of(authority.Self).Where(record => record.Type == RecordTypes.Demonstration)];

    private static string? Problem(NorthportOptions options, IReadOnlyList<CaseRecord>? standing)
    {
        if (options.Children is < NorthportOptions.Fewest or > NorthportOptions.Most)
        {
            return $"--children is {options.Children}: expected {NorthportOptions.Fewest} to {NorthportOptions.Most:N0}.";
        }

        if (options.AsAt.Year is < 2012 or > 2100)
        {
            return $"--as-at is {options.AsAt:yyyy-MM-dd}: expected a day in the years 2012 to 2100.";
        }

        if (standing is null)
        {
            return "The data folder holds a journal that is no demonstration. Nothing was written. Name another folder in PLIMSOLL_DATA.";
        }

        return standing is [var mark, ..] && (mark.Text("children"), mark.Text("seed"), AsAt(mark)) != ($"{options.Children}", $"{options.Seed}", options.AsAt)
            ? $"The data folder holds another demonstration: {mark.Text("children")} children, seed {mark.Text("seed")}, as at {mark.Text("as-at")}. Nothing was written. Name another folder in PLIMSOLL_DATA, or take that one away."
            : null;
    }

    private static DateOnly? AsAt(CaseRecord mark) => DateOnly.TryParseExact(mark.Text("as-at"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string? Append(Northport northport, IProgress<long>? progress)
    {
        var page = new List<CaseRecord>(Transaction + 2_000);
        var written = 0L;
        foreach (var batch in northport.Batches())
        {
            page.AddRange(batch);
            if (page.Count >= Transaction && Write() is { } refused)
            {
                return refused;
            }
        }

        return Write();

        string? Write()
        {
            // Past the gates: what an inspector is to find includes records that a gate would have refused.
            if (authority.Journal.Append(page, authority.Instant).Refusal is { } refusal)
            {
                return refusal.Message;
            }

            written += page.Count;
            page.Clear();
            progress?.Report(written);
            return null;
        }
    }

    private string Beside(string name) => Path.Combine(folder, name);
}
