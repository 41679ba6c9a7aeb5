using System.Security.Cryptography;

namespace Plimsoll.Storage;

/// <summary>
/// The key that signs heads and erasures: ECDSA on P-256, in a file of its own that is kept apart from the database.
/// The public half, in a file beside it that ends in <c>.pub</c>, is enough to check a signature.
/// </summary>
public sealed class AnchorKey : IDisposable
{
    private readonly ECDsa _key;

    private AnchorKey(ECDsa key)
    {
        _key = key;
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>The fingerprint: SHA-256 of the public half, in hexadecimal.</summary>
    public string Id { get; }

    /// <summary>Opens the key of a file, or makes it: for its owner alone, on the disk before it is used.</summary>
    /// <exception cref="StorageException">The file cannot be made or read, or is not a key.</exception>
    public static AnchorKey OpenOrMake(string file)
    {
        if (!File.Exists(file))
        {
            Make(file);
        }

        return Open(file);
    }

    /// <summary>Opens a key, or the public half of one.</summary>
    /// <exception cref="StorageException">The file is not there, cannot be read, or is not a key.</exception>
    public static AnchorKey Open(string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key.KeySize == 256 ? new AnchorKey(key) : throw new CryptographicException("it is not of the curve P-256");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new StorageException(File.Exists(file)
                ? $"The key {file} cannot be used: {error.Message}"
                : $"The key {file} does not exist.", error);
        }
    }

    internal byte[] Sign(byte[] text) => _key.SignData(text, HashAlgorithmName.SHA256);

    internal bool HasSigned(byte[] text, byte[] signature) => _key.VerifyData(text, signature, HashAlgorithmName.SHA256);

    public void Dispose() => _key.Dispose();

    private static void Make(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            // The public half first: where the key is there, so is what checks it. Of two processes that make it at once, one wins.
            KeptFile.Write($"{file}.pub", key.ExportSubjectPublicKeyInfoPem());
            if (!KeptFile.TryMake(file, key.ExportPkcs8PrivateKeyPem()))
            {
                using var other = Open(file);
                KeptFile.Write($"{file}.pub", other._key.ExportSubjectPublicKeyInfoPem());
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StorageException($"The key {file} cannot be made: {error.Message}", error);
        }
    }
}
