using Plimsoll.App.Import;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>Validates a census in a file. Nothing is kept of it, and no store is opened.</summary>
public static class ValidateCensus
{
    /// <param name="year">The year whose rules are to be used; null for the file's own.</param>
    /// <param name="found">Is told each finding as it is met.</param>
    /// <returns>What came of it, or why the file cannot be opened.</returns>
    public static (CinValidated? Done, string? Refused) File(string path, int? year, Action<CinFinding> found)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem))
        {
            return (null, problem);
        }

        using (stream)
        {
            try
            {
                return (CinValidation.Of(stream, found, year), null);
            }
            catch (IOException wrong)
            {
                return (null, $"{path} cannot be read: {wrong.Message}");
            }
        }
    }
}
