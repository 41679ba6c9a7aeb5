using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.App.Access;

/// <summary>
/// The key in a file outside the data (<c>PLIMSOLL_SIGN_IN_KEY</c>), made on first use: what is encrypted under it is of no use to whoever carries
/// the data away.
/// </summary>
public sealed class OutsideKey
{
    private const int Nonce = 12;

    private const int Tag = 16;

    private readonly byte[] _key;

    private OutsideKey(byte[] key) => _key = key;

    /// <exception cref="IOException">The file cannot be made or read.</exception>
    /// <exception cref="FormatException">It is not what it should be.</exception>
    public static OutsideKey OpenOrMake(string file)
    {
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var made = new StreamWriter(file, options);
            made.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        var key = Convert.FromBase64String(File.ReadAllText(file).Trim());
        return key.Length == 32 ? new OutsideKey(key) : throw new FormatException("it is not 32 bytes in base 64");
    }

    /// <param name="what">What it is: nothing else is opened by the same name.</param>
    public string Seal(string text, string what = "")
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var (nonce, tag, cipher) = (RandomNumberGenerator.GetBytes(Nonce), new byte[Tag], new byte[plain.Length]);
        using var aes = new AesGcm(_key, Tag);
        aes.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(what));
        return Convert.ToBase64String([.. nonce, .. tag, .. cipher]);
    }

    /// <exception cref="CryptographicException">It was sealed under another key or another name.</exception>
    public string Open(string sealedText, string what = "")
    {
        var all = Convert.FromBase64String(sealedText);
        var text = new byte[all.Length - Nonce - Tag];
        using var aes = new AesGcm(_key, Tag);
        aes.Decrypt(all.AsSpan(0, Nonce), all.AsSpan(Nonce + Tag), all.AsSpan(Nonce, Tag), text, Encoding.UTF8.GetBytes(what));
        return Encoding.UTF8.GetString(text);
    }
}
