namespace Plimsoll.Returns.Cin;

/// <summary>
/// One run of rules over one return, child by child. A rule that breaks off is set aside and said to have failed; the others go on.
/// </summary>
public sealed class CinRun
{
    private readonly CinYear _year;
    private readonly CinFinder _finder = new();
    private readonly Action<CinFinding> _found;
    private readonly List<(CinRule Rule, CinCheck Check)> _running;
    private readonly List<CinRuleNotRun> _notRun = [];

    /// <param name="found">Is told each finding, in the order of the children and, for one child, of the rules.</param>
    public CinRun(CinYear year, IEnumerable<CinRule> rules, Action<CinFinding> found)
    {
        _year = year;
        _found = found;
        _running = [.. rules.Select(rule => (rule, rule.Check.Begin()))];
    }

    /// <summary>The rules that gave no answer, or not for the whole return.</summary>
    public IReadOnlyList<CinRuleNotRun> NotRun => _notRun;

    /// <summary>How many rules gave an answer.</summary>
    public int Ran => _running.Count;

    public void Header(CinHeader header) => Ask(check => check.OnHeader(header, _year, _finder), () => "the header");

    public void Child(CinChild child) => Ask(check => check.OnChild(child, _year, _finder), () => child.Name);

    /// <summary>After the last child.</summary>
    /// <param name="isWhole">The return was read to its end: otherwise no rule on the whole of it can answer.</param>
    public void End(bool isWhole = true)
    {
        if (!isWhole)
        {
            _notRun.AddRange(_running.Where(one => one.Check.NeedsWholeReturn).Select(one => new CinRuleNotRun(one.Rule, false, "The rule needs the whole return, and the file could not be read to its end.")));
            _running.RemoveAll(one => one.Check.NeedsWholeReturn);
        }

        Ask(check => check.AtEnd(_year, _finder), () => "the whole return");
    }

    private void Ask(Action<CinCheck> ask, Func<string> where)
    {
        for (var at = 0; at < _running.Count; at++)
        {
            var (rule, check) = _running[at];
            _finder.Begin(rule);
            try
            {
                ask(check);
            }
            catch (Exception fault)
            {
                _running.RemoveAt(at--);
                _notRun.Add(new CinRuleNotRun(rule, true, $"It broke off at {where()}: {fault.Message}"));
                continue;
            }

            // Outside of the attempt: what the caller throws is no fault of the rule.
            foreach (var finding in _finder.Found)
            {
                _found(finding);
            }
        }
    }
}
