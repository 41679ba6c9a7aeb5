using Plimsoll.App.Forms;
using Plimsoll.Core.Calendar;

namespace Plimsoll.App.Access;

/// <summary>Who may see somebody's record, why, and until when.</summary>
/// <param name="Restriction">What restricts it; null where nothing does.</param>
/// <param name="Openings">Who opened it with a reason, the newest first.</param>
/// <param name="Today">Everybody who can open it today, by what: those of the accounts whom the decision lets in.</param>
public sealed record ReadersView(Named Who, RestrictionView? Restriction, IReadOnlyList<NamingView> Named, IReadOnlyList<OpeningView> Openings, IReadOnlyList<(string Why, IReadOnlyList<string> Names)> Today)
{
    public IEnumerable<NamingView> MaySee => Named.Where(one => one.MaySee);

    public IEnumerable<NamingView> MayNotSee => Named.Where(one => !one.MaySee);
}

/// <param name="Record">The record that says it.</param>
/// <param name="Until">The last day.</param>
/// <param name="IsHidden">It is as if there were no record.</param>
public sealed record RestrictionView(string Record, string By, DateOnly Since, DateOnly? Until, bool IsHidden, string Reason);

/// <summary>Somebody named as a reader, or as one who is none.</summary>
public sealed record NamingView(string Record, string Name, bool MaySee, string By, DateOnly Since, DateOnly? Until, bool IsHidden, string Reason);

/// <summary>An opening with a reason.</summary>
/// <param name="Told">Who was told, and when they read it.</param>
public sealed record OpeningView(string Record, string Name, Moment At, Moment? Until, string Reason, IReadOnlyList<(string Name, Moment? Read)> Told);

/// <summary>A record that is restricted, or that names readers.</summary>
public sealed record RestrictedLine(Named Who, bool IsRestricted, bool IsHidden, DateOnly? Until, int MaySee, int MayNotSee);
