namespace Plimsoll.Returns.Cin;

/// <summary>Who the child is.</summary>
public sealed class CinIdentifiers() : CinRow(CinLayout.ChildIdentifiers)
{
    public Cell LAchildID => At(0);

    public Cell UPN => At(1);

    public Cell FormerUPN => At(2);

    public Cell UPNunknown => At(3);

    public Cell PersonBirthDate => At(4);

    /// <summary>Given for a child not yet born.</summary>
    public Cell ExpectedPersonBirthDate => At(5);

    /// <summary>Until 2023/24.</summary>
    public Cell GenderCurrent => At(6);

    /// <summary>From 2024/25.</summary>
    public Cell Sex => At(7);

    public Cell PersonDeathDate => At(8);
}

/// <summary>The child's ethnicity and disabilities.</summary>
public sealed class CinCharacteristics() : CinRow(CinLayout.ChildCharacteristics)
{
    private List<CinDisability>? _disabilities;

    public Cell Ethnicity => At(0);

    public CinRows<CinDisability> Disabilities => new(_disabilities);

    private protected override void Hold(CinRow inside) => (_disabilities ??= []).Add((CinDisability)inside);
}

/// <summary>One disability of a child, or the code that says there is none.</summary>
public sealed class CinDisability() : CinRow(CinLayout.Disability)
{
    public Cell Disability => At(0);
}
