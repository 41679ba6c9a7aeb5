using System.CommandLine;
using Plimsoll.App;
using Plimsoll.App.Keeping;
using Plimsoll.Core.Practice;

namespace Plimsoll.Cli;

/// <summary><c>journal anchor</c>.</summary>
internal static class AnchorCommand
{
    public static Command Make()
    {
        var anchor = new Act(
            "anchor", Purpose.Keep,
            """
            Sign the head of the journal with the key of PLIMSOLL_ANCHOR_KEY (made on first use) and copy it into the folder of PLIMSOLL_ANCHORS,
            with what the folder lacks of earlier ones. To be run every hour. Neither may lie in the data folder.

            Example:
              PLIMSOLL_ANCHOR_KEY=/etc/plimsoll/anchor.pem PLIMSOLL_ANCHORS=/mnt/apart/anchors plimsoll journal anchor
            """);
        anchor.SetAction(parsed => Session.With(parsed, Sign));
        return anchor;
    }

    private static int Sign(Authority authority)
    {
        var signing = SignHead.Of(authority);
        if (signing.Refusal is { } refusal)
        {
            return Session.Refuse(refusal);
        }

        Console.WriteLine(signing.Signed is { } signed
            ? $"Anchor {signed.Number} signed for entry {signed.Head.Sequence}; {signing.Copied} copied to {authority.Settings.Anchors}."
            : $"Nothing was written since the last anchor; {signing.Copied} copied to {authority.Settings.Anchors}.");
        return ExitCode.Done;
    }
}
