using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Looking;

/// <summary>Who asks for a list, as a plain value: what they may see has been decided before.</summary>
/// <param name="Account">The account, as the access log names it.</param>
/// <param name="MaySee">Of whom they may see that there is a record.</param>
public sealed record Asking(string Account, Func<Subject, bool> MaySee)
{
    /// <summary>Writes down that something was looked at, before anything of it is given.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    internal void Keep(Authority authority, string what, Subject subject)
    {
        try
        {
            authority.AccessLog.Record(Account, what, subject, null, authority.Instant);
        }
        catch (StorageException why)
        {
            throw new LookNotKeptException(why);
        }
    }

    /// <summary>Not a sealed record, and not one that they may not know of.</summary>
    internal bool Sees(Authority authority, Subject subject) => !authority.Overview.IsSealed(subject) && MaySee(subject);
}
