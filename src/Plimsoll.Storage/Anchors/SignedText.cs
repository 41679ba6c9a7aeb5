using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Plimsoll.Storage;

/// <summary>
/// A small text of named lines with a signature under it, as it is copied to a place apart. People can read it, and the same values are
/// always the same text.
/// </summary>
internal sealed class SignedText
{
    private const string KeyName = "key";
    private const string SignatureName = "signature";

    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly byte[] _signedPart;
    private readonly byte[] _signature;

    private SignedText(string text, IReadOnlyDictionary<string, string> values, byte[] signedPart, byte[] signature) =>
        (Text, _values, _signedPart, _signature) = (text, values, signedPart, signature);

    public string Text { get; }

    public string this[string name] => _values[name];

    /// <summary>The fingerprint of the key that is said to have signed it.</summary>
    public string Key => this[KeyName];

    /// <summary>SHA-256 of the whole text.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public bool IsSignedBy(IEnumerable<AnchorKey> keys) => keys.Any(key => key.Id == Key && key.HasSigned(_signedPart, _signature));

    public static SignedText Sign(AnchorKey key, string title, params ReadOnlySpan<(string Name, string Value)> lines)
    {
        var text = new StringBuilder(title).Append('\n');
        foreach (var (name, value) in lines)
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }

        text.Append(KeyName).Append(": ").Append(key.Id).Append('\n');
        var signature = key.Sign(Encoding.UTF8.GetBytes(text.ToString()));
        text.Append(SignatureName).Append(": ").Append(Convert.ToBase64String(signature)).Append('\n');
        return Read(text.ToString(), title, out var signed, [.. Names(lines)]) ? signed : throw new ArgumentException("A line of a signed text may hold no line end.", nameof(lines));
    }

    /// <summary>Reads a text of a title with lines of these names in this order, and nothing else.</summary>
    public static bool Read(string text, string title, [NotNullWhen(true)] out SignedText? signed, params IReadOnlyList<string> names)
    {
        signed = null;
        var lines = text.Split('\n');
        string[] all = [.. names, KeyName, SignatureName];
        if (lines.Length != all.Length + 2 || lines[0] != title || lines[^1].Length > 0)
        {
            return false;
        }

        var values = new Dictionary<string, string>();
        for (var i = 0; i < all.Length; i++)
        {
            if (!lines[i + 1].StartsWith($"{all[i]}: ", StringComparison.Ordinal))
            {
                return false;
            }

            values.Add(all[i], lines[i + 1][(all[i].Length + 2)..]);
        }

        var signature = new byte[256];
        if (!Convert.TryFromBase64String(values[SignatureName], signature, out var length))
        {
            return false;
        }

        var end = text.LastIndexOf($"{SignatureName}: ", StringComparison.Ordinal);
        signed = new SignedText(text, values, Encoding.UTF8.GetBytes(text[..end]), signature[..length]);
        return true;
    }

    private static List<string> Names(ReadOnlySpan<(string Name, string Value)> lines)
    {
        var names = new List<string>();
        foreach (var (name, _) in lines)
        {
            names.Add(name);
        }

        return names;
    }
}
