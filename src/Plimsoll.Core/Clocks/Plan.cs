using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// A catalogue made ready to run. Standards stand in the order in which they run, and each phrase whose answer is the same for every start of a
/// timeline has a place, so that a reading works it out once.
/// </summary>
internal sealed class Plan
{
    private static readonly ConditionalWeakTable<Catalogue, Plan> Plans = [];

    private readonly FrozenDictionary<object, Settled> _phrases;

    private readonly FrozenDictionary<string, int> _spells;

    private readonly Dictionary<Standard, Promise> _promises = new(ReferenceEqualityComparer.Instance);

    private readonly ILookup<SubjectKind, Promise> _inOrder;

    /// <summary>The plan of a catalogue, made once.</summary>
    public static Plan Of(Catalogue catalogue) => Plans.GetValue(catalogue, one => new Plan(one));

    private Plan(Catalogue catalogue)
    {
        Catalogue = catalogue;
        Startable = new Startable(catalogue);
        foreach (var versions in catalogue.Versions.Values)
        {
            foreach (var standard in versions)
            {
                _promises[standard] = new Promise(standard, versions, Startable.NeedsOf(standard));
            }
        }

        _inOrder = BreachOrder.Of(catalogue.Standards.Where(ClockEngine.Runs)).SelectMany(standard => catalogue.Versions[standard.Id]).ToLookup(standard => standard.Subject, standard => _promises[standard]);
        _phrases = SettledPhrases.Of(catalogue).ToFrozenDictionary(ReferenceEqualityComparer.Instance);
        _spells = catalogue.Spells.Keys.Select((id, place) => (id, place)).ToFrozenDictionary(pair => pair.id, pair => pair.place);
    }

    public Catalogue Catalogue { get; }

    public Startable Startable { get; }

    /// <summary>What the standards of a kind of subject ask a timeline for; found when first asked.</summary>
    public TypesRead Read => field ??= new TypesRead(Catalogue);

    /// <summary>How many phrases have a place.</summary>
    public int Places => _phrases.Count;

    public int Spells => _spells.Count;

    public int PlaceOfSpell(string id) => _spells[id];

    public Promise this[Standard standard] => _promises[standard];

    /// <summary>The promises made to subjects of a kind, those that start on a breach after those whose breach it is.</summary>
    public IEnumerable<Promise> For(SubjectKind kind) => _inOrder[kind];

    /// <summary>Null for a phrase that speaks of <c>it</c>, of each code, or of breaches.</summary>
    public Settled? this[object phrase] => _phrases.GetValueOrDefault(phrase);
}
