namespace Plimsoll.Returns.Cin;

/// <summary>
/// One run of rules over one return, child by child. A rule that breaks off is set aside and said to have failed; the others go on.
/// </summary>
public sealed class CinRun
{
    private readonly CinYear _year;
    private readonly CinFinder _finder;
    private readonly List<(CinRule Rule, CinCheck Check)> _running;
    private readonly List<CinRuleNotRun> _notRun = [];

    /// <param name="found">Is told each finding, in the order of the children and, for one child, of the rules.</param>
    public CinRun(CinYear year, IEnumerable<CinRule> rules, Action<CinFinding> found)
    {
        _year = year;
        _finder = new CinFinder(found);
        _running = [.. rules.Select(rule => (rule, rule.Check.Begin()))];
    }

    /// <summary>The rules that gave no answer, or not for the whole return.</summary>
    public IReadOnlyList<CinRuleNotRun> NotRun => _notRun;

    /// <summary>How many rules gave an answer.</summary>
    public int Ran => _running.Count;

    public void Header(CinHeader header)
    {
        for (var at = 0; at < _running.Count; at++)
        {
            var (rule, check) = _running[at];
            _finder.Begin(rule);
            try
            {
                check.OnHeader(header, _year, _finder);
            }
            catch (Exception fault)
            {
                SetAside(at--, rule, "the header", fault);
            }
        }
    }

    public void Child(CinChild child)
    {
        for (var at = 0; at < _running.Count; at++)
        {
            var (rule, check) = _running[at];
            _finder.Begin(rule);
            try
            {
                check.OnChild(child, _year, _finder);
            }
            catch (Exception fault)
            {
                SetAside(at--, rule, child.Name, fault);
            }
        }
    }

    /// <summary>After the last child.</summary>
    /// <param name="isWhole">The return was read to its end: otherwise no rule on the whole of it can answer.</param>
    public void End(bool isWhole = true)
    {
        for (var at = 0; at < _running.Count; at++)
        {
            var (rule, check) = _running[at];
            if (!isWhole && check.NeedsWholeReturn)
            {
                _running.RemoveAt(at--);
                _notRun.Add(new CinRuleNotRun(rule, false, "The rule needs the whole return, and the file could not be read to its end."));
                continue;
            }

            _finder.Begin(rule);
            try
            {
                check.AtEnd(_year, _finder);
            }
            catch (Exception fault)
            {
                SetAside(at--, rule, "the whole return", fault);
            }
        }
    }

    private void SetAside(int at, CinRule rule, string where, Exception fault)
    {
        _running.RemoveAt(at);
        _notRun.Add(new CinRuleNotRun(rule, true, $"It broke off at {where}: {fault.Message}"));
    }
}
