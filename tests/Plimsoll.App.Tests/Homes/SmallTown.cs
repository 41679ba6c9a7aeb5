using Plimsoll.Demo;

namespace Plimsoll.App.Tests.Homes;

/// <summary>A small Northport, made once for the tests that only read it.</summary>
public sealed class SmallTown : IDisposable
{
    private readonly Made _made = new();

    public SmallTown()
    {
        foreach (var batch in new Northport(new NorthportOptions(200, 5, new DateOnly(2026, 11, 20)), Made.Catalogue).Batches())
        {
            _made.Authority.Import(batch, "demo");
        }
    }

    public Authority Authority => _made.Authority;

    public void Dispose() => _made.Dispose();
}
