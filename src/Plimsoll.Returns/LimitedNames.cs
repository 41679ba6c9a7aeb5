using System.Xml;

namespace Plimsoll.Returns;

/// <summary>The names met in a file of XML. A return has fewer than a hundred; a file that goes on inventing new ones would fill the memory.</summary>
internal sealed class LimitedNames : XmlNameTable
{
    private const int Most = 20_000;

    private readonly NameTable _names = new();
    private int _count;

    /// <param name="known">Names that are to be expected, as the program writes them: a name that is met is then the same object, and compared at once.</param>
    public LimitedNames(IEnumerable<string>? known = null)
    {
        foreach (var name in known ?? [])
        {
            _names.Add(name);
        }
    }

    public override string? Get(string array) => _names.Get(array);

    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    public override string Add(string array)
    {
        Count(_names.Get(array));
        return _names.Add(array);
    }

    public override string Add(char[] array, int offset, int length)
    {
        Count(_names.Get(array, offset, length));
        return _names.Add(array, offset, length);
    }

    private void Count(string? known)
    {
        if (known is null && ++_count > Most)
        {
            throw new XmlException($"The file has more than {Most} different names of elements and attributes: no return has.");
        }
    }
}
