using Plimsoll.Returns;

namespace Plimsoll.App.Import;

/// <summary>The faults of a file: all are counted, the first are kept.</summary>
internal sealed class Faults
{
    private const int Kept = 10_000;

    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public int Count { get; private set; }

    /// <summary>The fault that ended the reading; null where there is none.</summary>
    public string? Fatal { get; private set; }

    public void Add(ReadProblem problem)
    {
        Add(problem.ToString());
        if (problem.Fatal)
        {
            Fatal ??= problem.ToString();
        }
    }

    public void Add(string line)
    {
        Count++;
        if (_lines.Count < Kept)
        {
            _lines.Add(line);
        }
    }
}
