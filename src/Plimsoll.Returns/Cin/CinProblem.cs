namespace Plimsoll.Returns.Cin;

/// <summary>What kind of problem the reader met.</summary>
public enum CinFault
{
    /// <summary>An element that is unknown, stands too late or too often, or text between elements.</summary>
    Form,

    /// <summary>A date, a number or a yes or no that is none.</summary>
    Value,

    /// <summary>A code that is not in the published list, or not in use in the year.</summary>
    Code,

    /// <summary>A child's id that is missing or stands twice.</summary>
    Id,
}

/// <summary>Something in a census that could not be taken as it stands, with the row in which it stands.</summary>
/// <param name="Row">The row around it; null outside of any.</param>
/// <param name="Field">The element's official name; empty where it is the row itself.</param>
public sealed record CinProblem(CinFault Fault, CinRow? Row, string Field, int Line, string Place, string Found, string Message, int Column = 0)
    : ReadProblem(Line, Place, Found, Message, Column);
