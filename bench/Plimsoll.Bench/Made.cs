using Plimsoll.App;
using Plimsoll.App.Measuring;
using Plimsoll.App.Practice;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Bench;

/// <summary>Made children, and a service of them in a folder of its own.</summary>
internal sealed class Made : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plimsoll-bench-");

    public static Catalogue Catalogue { get; } = PracticeFolder.Read(new Settings("")).Catalogue ?? throw new InvalidOperationException("The practice that ships has mistakes: run ./plimsoll practice check.");

    public Settings Settings => new(_folder.FullName);

    public Authority Open() => Authority.Open(Catalogue, Settings, TimeProvider.System);

    public static IReadOnlyList<IReadOnlyList<CaseRecord>> Children(int count) => [.. new MadeLives(Today).Children(count)];

    public static void Append(Authority authority, IReadOnlyList<CaseRecord> records)
    {
        if (authority.Append(records).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The journal refused a made record: {refusal.Message}");
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
