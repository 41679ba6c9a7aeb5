namespace Plimsoll.Returns.Cin;

/// <summary>
/// Validates a census: reads it once and forwards, and holds every child against the rules of its year. One thread reads, another looks.
/// </summary>
public static class CinValidation
{
    private const int ChildrenInABatch = 64;
    private const int WeightOfABatch = 1_000_000;
    private const int BatchesOnTheWay = 4;

    /// <param name="year">The year whose rules are to be used; by default the header's.</param>
    /// <param name="found">Is told each finding in the order of the file, those on the whole return at the end.</param>
    /// <param name="rules">Other rules than the year's.</param>
    /// <param name="beside">Who else looks at each child in the same reading, once the year is known.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static CinValidated Of(Stream census, Action<CinFinding> found, int? year = null, IReadOnlyList<CinRule>? rules = null, Func<CinYear, Action<CinChild>>? beside = null)
    {
        var problems = new Met();
        using var reader = CinReader.Open(census, problems.Add);
        var which = CinRulesYear.Of(reader.Header, year);
        var counted = new Counted(found);
        var inYear = new CinYear(which.Year, reader.Header.ReferenceDate.Date);
        var run = new CinRun(inYear, rules ?? CinRules.ForYear(which.Year), counted.Add);
        var look = beside?.Invoke(inYear);
        var header = reader.Header;
        if (header.Line > 0)
        {
            run.Header(header);
        }

        using var batches = new HandOver<List<Read>>(BatchesOnTheWay);
        batches.Fill(put => ReadAll(reader, problems, put));
        var children = 0;
        ReadProblem? fatal = null;
        foreach (var batch in batches.Take())
        {
            foreach (var (child, met) in batch)
            {
                counted.Begin(met);
                if (child is not null)
                {
                    children++;
                    run.Child(child);
                    look?.Invoke(child);
                }

                fatal = counted.Add(met) ?? fatal;
            }
        }

        if (header.Line == 0 && fatal is null)
        {
            run.Header(reader.Header);
        }

        run.End(reader.Complete);
        return new CinValidated(which, children, counted.Errors, counted.Queries, run.Ran, run.NotRun, fatal);
    }

    private static void ReadAll(CinReader reader, Met problems, Func<List<Read>, bool> put)
    {
        var batch = new List<Read>(ChildrenInABatch);
        var weight = 0;
        foreach (var child in reader.Children())
        {
            batch.Add(new Read(child, problems.Take()));
            weight += reader.Spent;
            if (batch.Count < ChildrenInABatch && weight < WeightOfABatch)
            {
                continue;
            }

            if (!put(batch))
            {
                return;
            }

            (batch, weight) = (new List<Read>(ChildrenInABatch), 0);
        }

        batch.Add(new Read(null, problems.Take()));
        put(batch);
    }

    /// <summary>What the reader has met since the child before, but for ids, of which rules tell. A file can have faults without end, so the first are kept, and the others counted.</summary>
    private sealed class Met
    {
        private const int Most = 1_000;

        private readonly List<ReadProblem> _problems = [];
        private int _more;

        public void Add(ReadProblem problem)
        {
            if (problem is CinProblem { Fault: CinFault.Id })
            {
                return;
            }

            if (_problems.Count < Most || problem.Fatal)
            {
                _problems.Add(problem);
            }
            else
            {
                _more++;
            }
        }

        public ReadProblem[] Take()
        {
            if (_problems.Count == 0)
            {
                return [];
            }

            if (_more > 0)
            {
                var last = _problems[^1];
                _problems.Add(new CinProblem(CinFault.Form, null, "", last.Line, "", "", $"{_more:N0} more faults stand after this line, as many as are not told one by one."));
                _more = 0;
            }

            ReadProblem[] taken = [.. _problems];
            _problems.Clear();
            return taken;
        }
    }

    /// <summary>A child and the problems met since the child before; null after the last.</summary>
    private sealed record Read(CinChild? Child, ReadProblem[] Problems);

    private sealed class Counted(Action<CinFinding> found)
    {
        private readonly HashSet<(CinTable Table, int Row, string Field)> _told = [];
        private bool _keepsPlaces;

        public long Errors { get; private set; }

        public long Queries { get; private set; }

        /// <param name="met">What the reader met in the child: where there is no code among it, the places of findings need not be kept.</param>
        public void Begin(ReadProblem[] met)
        {
            _told.Clear();
            _keepsPlaces = Array.Exists(met, problem => problem is CinProblem { Fault: CinFault.Code });
        }

        public void Add(CinFinding finding)
        {
            if (finding.Severity == Severity.Error)
            {
                Errors++;
            }
            else
            {
                Queries++;
            }

            if (_keepsPlaces)
            {
                _told.UnionWith(finding.Locations.Select(place => (place.Table, place.Row, place.Field)));
            }

            found(finding);
        }

        /// <summary>Makes findings of what the reader met. A code of which a rule has told is not told again.</summary>
        /// <returns>The problem at which reading ended.</returns>
        public ReadProblem? Add(ReadProblem[] problems)
        {
            ReadProblem? fatal = null;
            foreach (var problem in problems)
            {
                if (problem is not CinProblem met)
                {
                    fatal = problem;
                }
                else if (Finding(met) is var finding && (met.Fault != CinFault.Code || finding.Locations.All(IsNew)))
                {
                    Add(finding);
                }
            }

            return fatal;
        }

        private bool IsNew(CinLocation place) => !_told.Contains((place.Table, place.Row, place.Field));

        private static CinFinding Finding(CinProblem met)
        {
            var row = met.Row is CinChild child ? child.ChildIdentifiers : met.Row;
            return row?.Table is { } table
                ? new CinFinding(CinFinding.Reading, null, met.Message, [new CinLocation(table, met.Field.Length > 0 ? met.Field : met.Found, row.Row, met.Line, row.OfChild?.Id, met.Found)])
                : new CinFinding(CinFinding.Reading, null, met.ToString(), []);
        }
    }
}

/// <summary>What came of validating a census.</summary>
/// <param name="Rules">Whose rules were used, and what the header says.</param>
/// <param name="RulesRun">How many rules gave an answer.</param>
/// <param name="Unreadable">Why the file could not be read, or not to its end; null where it was.</param>
public sealed record CinValidated(
    CinRulesYear Rules, int Children, long Errors, long Queries, int RulesRun, IReadOnlyList<CinRuleNotRun> NotRun, ReadProblem? Unreadable)
{
    /// <summary>The year whose rules were used, by its end.</summary>
    public int Year => Rules.Year;
}
