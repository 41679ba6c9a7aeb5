using Plimsoll.App.Access;
using Plimsoll.App.Jobs;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Keeping;

/// <summary>How the records are kept: whether they are whole, signed and copied, and what other systems brought.</summary>
/// <param name="Entries">The last entry of the journal.</param>
/// <param name="Check">The nightly check of the journal and the documents.</param>
/// <param name="Signing">The hourly signing; null where no key is named.</param>
/// <param name="Backup">The last backup that was made with this program; null where none was.</param>
public sealed record KeepingView(
    long Entries,
    JobView Check,
    JobView? Signing,
    SignedView? Signed,
    JobState? Backup,
    ImportFolderView? Folder,
    IReadOnlyList<ImportedView> Imports,
    IReadOnlyList<CarriedView> Carried)
{
    public bool IsBackupOld(DateTimeOffset now) => Backup is not { Ended: { } ended } || now - ended > TimeSpan.FromHours(36);
}

/// <summary>The last signed head.</summary>
/// <param name="Behind">How many entries have been written since.</param>
/// <param name="Folder">Where copies go.</param>
public sealed record SignedView(long Number, long Entry, DateTimeOffset At, long Behind, string? Folder);

/// <summary>The folder in which other systems leave their extracts.</summary>
/// <param name="Refused">The files that were not loaded, the newest first.</param>
public sealed record ImportFolderView(string Path, bool IsThere, int Waiting, int Loaded, IReadOnlyList<string> Refused);

/// <summary>An extract that was loaded.</summary>
public sealed record ImportedView(Moment When, string Source, string Records);

/// <summary>What a source knows of: how many kinds of record, and from when to when.</summary>
public sealed record CarriedView(string Source, int Kinds, string? From, string? To);

/// <summary>Shows how the records are kept, to whoever keeps them. It names nobody.</summary>
public sealed class ReadKeeping(Authority authority)
{
    private const int MostImports = 10;

    public Shown<KeepingView> Of(Reader reader)
    {
        var access = authority.Access.May(reader, Purpose.Keep);
        return new(access, access.IsAllowed ? View() : null);
    }

    private KeepingView View()
    {
        authority.Overview.Follow();
        var jobs = JobsView.Of(authority);
        var head = authority.Journal.Head().Sequence;
        var own = authority.Overview.Timeline(authority.Self, null).Records.OrderByDescending(record => record.Sequence).ToList();
        return new KeepingView(
            head,
            jobs.First(job => job.Name == Jobs.Schedule.Verify),
            jobs.FirstOrDefault(job => job.Name == Jobs.Schedule.Anchor),
            authority.Stores.Anchors.All() is [.., { } last] ? new SignedView(last.Number, last.Head.Sequence, last.Signed, head - last.Head.Sequence, authority.Settings.Anchors) : null,
            authority.Stores.Jobs.All().FirstOrDefault(state => state.Name == BackUp.Name && state.Ended is not null),
            authority.Settings.Imports is { } folder ? Folder(folder) : null,
            [.. own.Where(record => record.Type == RecordTypes.Import).Take(MostImports).Select(record => new ImportedView(record.Happened, Said(record), record.Text("records") ?? ""))],
            [.. own.Where(record => record.Type == RecordTypes.SourceCoverage).DistinctBy(record => record.Text("source"))
                .Select(record => new CarriedView(Said(record), (record.Text("carries") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, record.Text("from"), record.Text("to")))]);
    }

    private static string Said(CaseRecord record) => Words.Start(TimelineWords.Source(record.Text("source") ?? ""));

    private static ImportFolderView Folder(string path)
    {
        try
        {
            return !Directory.Exists(path) ? new(path, false, 0, 0, [])
                : new(path, true, Files(path).Count, Files(Path.Combine(path, "done")).Count, Files(Path.Combine(path, "refused")));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return new(path, false, 0, 0, []);
        }
    }

    private static List<string> Files(string folder) => !Directory.Exists(folder) ? [] : [.. new DirectoryInfo(folder).EnumerateFiles()
        .Where(file => !file.Name.StartsWith('.') && !file.Name.EndsWith(".report.txt", StringComparison.Ordinal)).OrderByDescending(file => file.LastWriteTimeUtc).Select(file => file.Name)];
}
