using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Demo.Council;
using Plimsoll.Demo.Life;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo;

/// <summary>
/// Northport: an invented authority with ten years of records, the patterns of a real one, and weaknesses of which the list is kept apart.
/// Made family by family, so that a large one needs no more memory than a small one.
/// </summary>
/// <param name="practice">What is promised: managers answer what its clocks show them as late.</param>
public sealed class Northport(NorthportOptions options, Catalogue practice)
{
    /// <summary>Where its records say that they come from.</summary>
    public const string Source = "Northport case file";

    public const string Council = "Northport Council";

    public static readonly Subject Authority = new(SubjectKind.Authority, "authority");

    private readonly List<Planted> _planted = [];

    /// <summary>What has been planted in the batches made so far.</summary>
    public IReadOnlyList<Planted> Planted => _planted;

    /// <summary>All records in batches: the authority and its people first, then one family after another, and last what the source carries.</summary>
    public IEnumerable<IReadOnlyList<CaseRecord>> Batches()
    {
        _planted.Clear();
        var staff = new Workforce(options);
        var line = new Line(staff);
        var carried = new CarriedLines();
        var caseloads = new Caseloads();
        var engine = new ClockEngine(practice, PromiseCalendar.England);
        var records = 0;
        yield return Counted(Mark("started"));
        foreach (var batch in new StaffRecords(options, staff, line, _planted).Batches())
        {
            yield return Counted(batch);
        }

        foreach (var batch in new Governance(options, staff).Batches().Concat(new Households(options, staff).Batches()).Concat(new Homes(options, staff).Batches()).Append(new Allegations(options, staff).Page()))
        {
            yield return Counted(batch);
        }

        foreach (var family in new Families(options).All())
        {
            var page = new List<CaseRecord>(128);
            var key = $"{options.Seed} {options.Children} family {family.Number}";
            var life = new Lived(options, staff, family, new Pen(key, options.AsAt, page), new Dice(options.Seed, $"life {family.Number}"), _planted);
            new FamilyLife(life).Live();
            new LateNotes(engine, life).Write(page);
            yield return Counted(page);
        }

        yield return Counted(People(new Cast(line, caseloads, options.AsAt)));
        yield return Counted(Declared(carried));
        yield return Mark("finished", records);

        IReadOnlyList<CaseRecord> Counted(IReadOnlyList<CaseRecord> batch)
        {
            records += batch.Count;
            foreach (var record in batch)
            {
                carried.Add(record);
                caseloads.Add(record);
            }

            return batch;
        }
    }

    /// <summary>The record that says what the journal is: a demonstration, made from these arguments.</summary>
    private List<CaseRecord> Mark(string step, int? records = null)
    {
        var facts = new Facts("step", step, "seed", $"{options.Seed}").With("children", options.Children).With("as-at", options.AsAt);
        return One("demonstration", $"demonstration {step}", records is { } count ? facts.With("records", count) : facts);
    }

    private List<CaseRecord> People(Cast cast)
    {
        var page = new List<CaseRecord>();
        var pen = new Pen($"{options.Seed} {options.Children} {options.AsAt:yyyy-MM-dd} people", options.AsAt, page);
        foreach (var person in cast.People())
        {
            pen.Write(Authority, "demonstration-person", options.AsAt, null, person);
        }

        return page;
    }

    private List<CaseRecord> Declared(CarriedLines carried) => One(
        "source-coverage", "coverage", new Facts("source", Source, "carries", carried.ToString()).With("from", options.First).With("to", options.AsAt));

    private List<CaseRecord> One(string type, string key, Facts facts)
    {
        var page = new List<CaseRecord>(1);
        new Pen($"{options.Seed} {options.Children} {options.AsAt:yyyy-MM-dd} {key}", options.AsAt, page).Write(Authority, type, options.AsAt, null, facts);
        return page;
    }
}
