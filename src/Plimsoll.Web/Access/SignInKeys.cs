using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Plimsoll.App;
using Plimsoll.App.Access;

namespace Plimsoll.Web.Access;

/// <summary>
/// The keys of cookies and of authenticators' secrets: in the folder <c>keys</c> of the data, each encrypted under a key in a file elsewhere,
/// so that whoever carries the data away can sign in as nobody.
/// </summary>
internal static class SignInKeys
{
    public static void Keep(IDataProtectionBuilder protection, Settings settings)
    {
        var key = OutsideKey.OpenOrMake(settings.SignInKey!);
        protection.SetApplicationName("Plimsoll").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.Data, "keys")));
        protection.Services.AddSingleton(key);
        protection.Services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new KeyEncryptor(key));
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
            OutsideKey.OpenOrMake(file);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            return $"The key {file} cannot be made or used: {error.Message}";
        }
    }
}

internal sealed class KeyEncryptor(OutsideKey key) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", key.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyDecryptor));
}

/// <summary>Made by the framework, which finds it by its name in the file of each key.</summary>
internal sealed class KeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(services.GetRequiredService<OutsideKey>().Open(encryptedElement.Value));
}
