namespace Plimsoll.Load;

/// <summary>What somebody asks for.</summary>
internal enum Kind
{
    Home,
    Child,
    List,
    Save,
}

/// <summary>Of a hundred requests, how many are of each kind.</summary>
internal static class Mix
{
    public static Kind Next(Random random) => random.Next(100) switch
    {
        < 40 => Kind.Home,
        < 70 => Kind.Child,
        < 90 => Kind.List,
        _ => Kind.Save,
    };
}
