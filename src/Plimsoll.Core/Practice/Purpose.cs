namespace Plimsoll.Core.Practice;

/// <summary>What somebody wants to do. Every page, endpoint and command declares one.</summary>
public enum Purpose
{
    /// <summary>Open to whoever comes: signing in, and what went wrong. Shows nobody's record.</summary>
    Anyone,

    /// <summary>Open to every account: its own first page and settings. Shows nobody's record.</summary>
    SignedIn,

    /// <summary>To open one person's record.</summary>
    Open,

    /// <summary>To write in one person's record.</summary>
    Write,

    /// <summary>To open the record of somebody who works here: supervision, checks, what they signed.</summary>
    Staff,

    /// <summary>To see people in lists: what is late, whose turn it is, the children behind a figure.</summary>
    List,

    /// <summary>To find a person by name, and so to learn that there is a record.</summary>
    Find,

    /// <summary>To take records or lists out of Plimsoll.</summary>
    Export,

    /// <summary>To see figures without names.</summary>
    Figures,

    /// <summary>To open a record that is not one's own to open, with a reason, for hours; others are told.</summary>
    BreakGlass,

    /// <summary>To restrict a record, and to say who may and who may not see it.</summary>
    Restrict,

    /// <summary>To see who looked at a record.</summary>
    Looks,

    /// <summary>To make accounts and change their roles.</summary>
    Accounts,

    /// <summary>To load extracts.</summary>
    Import,

    /// <summary>To sign, verify, back up, dispose of and erase.</summary>
    Keep,

    /// <summary>To propose and accept the authority's own practice.</summary>
    Practice,
}

/// <summary>For whose record a role may do something.</summary>
public enum ForWhom
{
    /// <summary>Of people allocated to them, and their own record.</summary>
    Theirs,

    /// <summary>Of people held by the team in which they have the role.</summary>
    TheirTeams,

    /// <summary>Of people held by the teams under them in the line of management, and of those who work there.</summary>
    TheirLines,

    /// <summary>Of children whose conferences or reviews they chair.</summary>
    Chaired,

    /// <summary>Of people for whom somebody who may has named them.</summary>
    NamedFor,

    /// <summary>Of children on the list of their meeting today.</summary>
    TodaysList,

    /// <summary>Of everybody, save children whom they, their team or an agency that pays them have held.</summary>
    NotTheirOwn,

    /// <summary>Of everybody.</summary>
    Everyone,
}

/// <summary>Whether figures are shown to a role.</summary>
public enum FigureSight
{
    None,

    /// <summary>As outside the service: small counts are hidden.</summary>
    Suppressed,

    /// <summary>Whole.</summary>
    All,
}
