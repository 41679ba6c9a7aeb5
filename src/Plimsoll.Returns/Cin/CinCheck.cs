namespace Plimsoll.Returns.Cin;

/// <summary>When a rule fires. Made by <see cref="Each"/> for one row, <see cref="OneChild"/> for several rows of a child, <see cref="Whole"/> for the return.</summary>
public abstract class CinCheck
{
    /// <summary>What it says depends on every child of the return.</summary>
    public virtual bool NeedsWholeReturn => false;

    /// <summary>The check as it begins a return.</summary>
    internal virtual CinCheck Begin() => this;

    internal virtual void OnHeader(CinHeader header, CinYear year, CinFinder find)
    {
    }

    internal virtual void OnChild(CinChild child, CinYear year, CinFinder find)
    {
    }

    internal virtual void AtEnd(CinYear year, CinFinder find)
    {
    }
}
