namespace Plimsoll.Core.Practice.Reading;

/// <summary>The mistakes found so far. A hostile file may have as many as it has letters: after five hundred the reading stops.</summary>
internal sealed class ProblemList
{
    private const int Most = 500;

    private readonly List<PracticeProblem> _list = [];

    public IReadOnlyList<PracticeProblem> All => _list;

    public void Add(PracticeProblem problem)
    {
        _list.Add(problem);
        if (_list.Count == Most)
        {
            throw new TooManyProblemsException();
        }
    }
}

/// <summary>Enough mistakes were found to stop reading.</summary>
internal sealed class TooManyProblemsException : Exception;
