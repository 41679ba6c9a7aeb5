namespace Plimsoll.App.Looking;

/// <summary>What the pages show. Rights are today's, whatever the day asked about; no day means today.</summary>
public interface ILooking
{
    /// <summary>Every team with its late promises: the worst team first, the worst promise first within it.</summary>
    public LatePromisesView Late(DateOnly? asAt);

    /// <summary>One child as known on a day, or null where there is no such child for this reader.</summary>
    public ChildView? Child(string id, DateOnly? asAt);
}
