using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Search;

/// <summary>
/// Everyone there are records about, to be found by what somebody remembers of them: names as they are, were or sound, a day of birth, an address, a number.
/// Is told whose records changed, and reads them when somebody asks; forgives spelling; a withheld address finds nobody.
/// </summary>
/// <param name="recordsOf">What records say of who somebody is: those of the types of <see cref="Identity"/>, and those that correct any.</param>
public sealed class PeopleIndex(Func<Subject, IReadOnlyList<CaseRecord>> recordsOf)
{
    /// <summary>So many are given unless more are asked for.</summary>
    public const int Few = 20;

    private readonly Lock _lock = new();

    /// <summary>Held for a moment only, and no other lock is asked for meanwhile: who tells of a change holds the records.</summary>
    private readonly Lock _telling = new();

    private HashSet<Subject> _changed = [];

    private readonly Dictionary<Subject, Person> _people = [];

    private readonly Dictionary<string, Word> _words = [];

    /// <summary>What is known of somebody has changed.</summary>
    public void Changed(Subject subject)
    {
        lock (_telling)
        {
            _changed.Add(subject);
        }
    }

    /// <summary>Who somebody is; null where there are no records about them.</summary>
    public Identity? Who(Subject subject)
    {
        lock (_lock)
        {
            Read();
            return _people.GetValueOrDefault(subject)?.Identity;
        }
    }

    /// <summary>Those who have a number, exactly as it is but for space and strokes.</summary>
    public IReadOnlyList<Subject> WithNumber(string number)
    {
        var plain = Spelling.Plain(number);
        lock (_lock)
        {
            Read();
            return plain.Length > 0 && _words.TryGetValue(plain, out var word) ? [.. word.People.Keys.Where(person => person.Identity.Numbers.Contains(plain)).Select(person => person.Identity.Subject)] : [];
        }
    }

    /// <summary>The people that fit what was typed, the best first.</summary>
    /// <param name="mayKnow">Whether the reader may know that there is such a person. Who may not be known of is left out before anything is counted or ranked.</param>
    public IReadOnlyList<Found> Find(string typed, Func<Subject, bool> mayKnow, int most = Few)
    {
        var question = Question.Of(typed);
        if (question.IsEmpty)
        {
            return [];
        }

        lock (_lock)
        {
            Read();
            var terms = question.Words.Concat(question.Numbers).ToList();
            var scores = new Dictionary<Person, (int Terms, int Score)>();
            foreach (var term in terms)
            {
                foreach (var (person, score) in Best(term))
                {
                    var (already, sum) = scores.GetValueOrDefault(person);
                    scores[person] = (already + 1, sum + score);
                }
            }

            if (terms.Count == 0)
            {
                scores = _people.Values.Where(person => person.Identity.Born is not null).ToDictionary(person => person, _ => (0, 0));
            }

            var known = scores.Where(pair => mayKnow(pair.Key.Identity.Subject))
                .Select(pair => (pair.Key.Identity, pair.Value.Terms, Score: pair.Value.Score + Birth(question.Born, pair.Key.Identity.Born)))
                .Where(pair => terms.Count > 0 || pair.Score > 0).ToList();
            // One word too many or wrong is forgiven where nobody fits them all.
            var wanted = known.Count == 0 ? 0 : Math.Max(known.Max(pair => pair.Terms), terms.Count - 1);
            return [.. known.Where(pair => pair.Terms >= wanted)
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Identity.Subject.Kind).ThenBy(pair => pair.Identity.Name, StringComparer.Ordinal).ThenBy(pair => pair.Identity.Subject)
                .Take(most).Select(pair => new Found(pair.Identity.Subject, pair.Identity.Name, pair.Identity.Born, By(pair.Identity, terms)))];
        }
    }

    /// <summary>Places everybody whose records changed since somebody last asked.</summary>
    private void Read()
    {
        HashSet<Subject> changed;
        lock (_telling)
        {
            if (_changed.Count == 0)
            {
                return;
            }

            (changed, _changed) = (_changed, []);
        }

        foreach (var subject in changed)
        {
            Place(subject);
        }
    }

    private void Place(Subject subject)
    {
        if (_people.Remove(subject, out var before))
        {
            foreach (var (word, _) in before.Words)
            {
                _words[word].People.Remove(before);
                if (_words[word].People.Count == 0)
                {
                    _words.Remove(word);
                }
            }
        }

        var identity = Identity.Of(Timeline.Of(subject, recordsOf(subject)));
        var person = _people[subject] = new Person(identity, WordsOf(identity));
        foreach (var (word, weight) in person.Words)
        {
            (_words.TryGetValue(word, out var known) ? known : _words[word] = new Word(Spelling.Sound(word), [])).People[person] = weight;
        }
    }

    /// <summary>What somebody is found by, and how much it counts, in hundredths: the present name most, a place least.</summary>
    private static Dictionary<string, int> WordsOf(Identity identity)
    {
        var words = new Dictionary<string, int>();
        void Add(IEnumerable<string> some, int weight)
        {
            foreach (var word in some)
            {
                words[word] = Math.Max(weight, words.GetValueOrDefault(word));
            }
        }

        Add(Spelling.Words(identity.Name), 100);
        Add(identity.Names.Skip(1).SelectMany(Spelling.Words), 90);
        Add(identity.Numbers, 95);
        Add(identity.Places, 60);
        return words;
    }

    private Dictionary<Person, int> Best(string typed)
    {
        var best = new Dictionary<Person, int>();
        var variants = NameVariants.Shipped.Of(typed).ToHashSet();
        var sound = Spelling.Sound(typed);
        foreach (var (word, known) in _words)
        {
            if (Likeness.Of(typed, variants, sound, word, known.Sound) is > 0 and var likeness)
            {
                foreach (var (person, weight) in known.People)
                {
                    best[person] = Math.Max(best.GetValueOrDefault(person), likeness * weight / 100);
                }
            }
        }

        return best;
    }

    /// <summary>A day that was typed the other way round, or with one figure wrong, is nearly right.</summary>
    private static int Birth(DateOnly? typed, DateOnly? born) => (typed, born) switch
    {
        ({ } day, { } real) when day == real => 60,
        ({ } day, { } real) when (day.Year, day.Month, day.Day) == (real.Year, real.Day, real.Month) || Digits(day).Zip(Digits(real)).Count(pair => pair.First != pair.Second) == 1 => 30,
        _ => 0,
    };

    private static string Digits(DateOnly day) => day.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? By(Identity identity, IReadOnlyList<string> terms)
    {
        bool Fits(IEnumerable<string> words) => terms.Any(term => words.Any(word =>
            Likeness.Of(term, NameVariants.Shipped.Of(term).ToHashSet(), Spelling.Sound(term), word, Spelling.Sound(word)) > 0));
        return Fits(Spelling.Words(identity.Name)) || terms.Count == 0 ? null
            : identity.Names.Skip(1).FirstOrDefault(name => Fits(Spelling.Words(name))) is { } other ? $"also called {other}"
            : Fits(identity.Numbers) ? "number"
            : "address";
    }

    private sealed record Person(Identity Identity, IReadOnlyDictionary<string, int> Words)
    {
        public bool Equals(Person? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Identity.Subject.GetHashCode();
    }

    private sealed record Word(string Sound, Dictionary<Person, int> People);
}
