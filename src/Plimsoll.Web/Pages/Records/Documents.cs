using Plimsoll.Storage;

namespace Plimsoll.Web.Pages.Records;

/// <summary>How documents are spoken of.</summary>
public static class Documents
{
    public static string Hint { get; } = $"At most {Storage.Documents.Largest >> 20} MB. {DocumentKind.Taken}.";

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => $"{bytes / 1024} KB",
        _ => $"{bytes / 1024.0 / 1024.0:0.0} MB",
    };
}
