namespace Plimsoll.Returns.Cin;

/// <summary>An enquiry (Children Act 1989, section 47) and the initial conference that came of it.</summary>
public sealed class CinSection47() : CinEpisodeRow(CinLayout.Section47)
{
    public Cell S47ActualStartDate => At(0);

    public Cell InitialCPCtarget => At(1);

    public Cell DateOfInitialCPC => At(2);

    public Cell ICPCnotRequired => At(3);
}
