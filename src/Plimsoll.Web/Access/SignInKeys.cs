using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Plimsoll.App;

namespace Plimsoll.Web.Access;

/// <summary>
/// The keys of cookies and of authenticators' secrets: in the folder <c>keys</c> of the data, each encrypted under a key in a file elsewhere,
/// so that whoever carries the data away can sign in as nobody.
/// </summary>
internal static class SignInKeys
{
    public static void Keep(IDataProtectionBuilder protection, Settings settings)
    {
        var key = OpenOrMake(settings.SignInKey!);
        protection.SetApplicationName("Plimsoll").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.Data, "keys")));
        protection.Services.AddSingleton(new OutsideKey(key));
        protection.Services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new KeyEncryptor(new OutsideKey(key)));
    }

    /// <summary>Why the site may not start, or null.</summary>
    public static string? Refusal(Settings settings)
    {
        if (settings.SignInKey is not { } file)
        {
            return "Set PLIMSOLL_SIGN_IN_KEY to a file outside the data folder: the keys of sign-in are kept encrypted under it. It is made on first use.";
        }

        var data = Path.GetFullPath(settings.Data) + Path.DirectorySeparatorChar;
        if (Path.GetFullPath(file).StartsWith(data, StringComparison.Ordinal))
        {
            return $"PLIMSOLL_SIGN_IN_KEY is {file}, in the data folder: a key beside what it protects protects nothing. Name a file elsewhere.";
        }

        try
        {
            OpenOrMake(file);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            return $"The key {file} cannot be made or used: {error.Message}";
        }
    }

    private static byte[] OpenOrMake(string file)
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
        return key.Length == 32 ? key : throw new FormatException("it is not 32 bytes in base 64");
    }
}

/// <summary>The key from the file outside.</summary>
internal sealed record OutsideKey(byte[] Bytes);

internal sealed class KeyEncryptor(OutsideKey key) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (nonce, tag, cipher) = (RandomNumberGenerator.GetBytes(12), new byte[16], new byte[text.Length]);
        using var aes = new AesGcm(key.Bytes, tag.Length);
        aes.Encrypt(nonce, text, cipher, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(KeyDecryptor));
    }
}

/// <summary>Made by the framework, which finds it by its name in the file of each key.</summary>
internal sealed class KeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var all = Convert.FromBase64String(encryptedElement.Value);
        var text = new byte[all.Length - 28];
        using var aes = new AesGcm(services.GetRequiredService<OutsideKey>().Bytes, 16);
        aes.Decrypt(all.AsSpan(0, 12), all.AsSpan(28), all.AsSpan(12, 16), text);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(text));
    }
}
