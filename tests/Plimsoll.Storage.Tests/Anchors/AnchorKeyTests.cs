using System.Security.Cryptography;

namespace Plimsoll.Storage.Tests;

public sealed class AnchorKeyTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_key_is_made_once_for_its_owner_alone()
    {
        using var made = AnchorKey.OpenOrMake(_place["key.pem"]);
        using var opened = AnchorKey.OpenOrMake(_place["key.pem"]);

        Assert.Equal(made.Id, opened.Id);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_place["key.pem"]));
        }

        Assert.Equal(["key.pem", "key.pem.pub"], Directory.GetFiles(_place.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Of_many_that_make_it_at_once_all_hold_the_same_key_and_its_public_half_fits()
    {
        var ids = new string[16];

        Parallel.For(0, ids.Length, i =>
        {
            using var key = AnchorKey.OpenOrMake(_place["key.pem"]);
            ids[i] = key.Id;
        });

        using var half = AnchorKey.Open(_place["key.pem.pub"]);
        Assert.Equal([half.Id], ids.Distinct());
    }

    [Fact]
    public void The_public_half_checks_and_does_not_sign()
    {
        using var key = AnchorKey.OpenOrMake(_place["key.pem"]);
        using var half = AnchorKey.Open(_place["key.pem.pub"]);

        Assert.True(half.HasSigned([1, 2, 3], key.Sign([1, 2, 3])));
        Assert.False(half.HasSigned([1, 2, 4], key.Sign([1, 2, 3])));
        Assert.ThrowsAny<CryptographicException>(() => half.Sign([1]));
    }

    [Theory]
    [InlineData("not a key")]
    [InlineData("")]
    public void What_is_no_key_is_named(string text)
    {
        File.WriteAllText(_place["key.pem"], text);

        Assert.Contains("key.pem cannot be used", Assert.Throws<StorageException>(() => AnchorKey.OpenOrMake(_place["key.pem"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_kind_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        File.WriteAllText(_place["key.pem"], other.ExportPkcs8PrivateKeyPem());

        Assert.Contains("P-256", Assert.Throws<StorageException>(() => AnchorKey.Open(_place["key.pem"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_there_is_named() =>
        Assert.Contains("none.pem does not exist", Assert.Throws<StorageException>(() => AnchorKey.Open(_place["none.pem"])).Message, StringComparison.Ordinal);
}
