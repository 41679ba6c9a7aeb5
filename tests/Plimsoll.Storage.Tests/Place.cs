namespace Plimsoll.Storage.Tests;

/// <summary>A folder apart from the stores, for keys, anchors, backups and documents. It goes when the test ends.</summary>
internal sealed class Place : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("plimsoll-place-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public AnchorFolder Anchors => new(this["anchors"]);

    public AnchorKey Key() => AnchorKey.OpenOrMake(this["key/anchor.pem"]);

    public AnchorCheck Check() => new(Anchors, [Key()]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
