using System.CommandLine;

namespace Plimsoll.Cli;

/// <summary>Every command there is.</summary>
internal static class Commands
{
    public static RootCommand Root() => new(
        """
        Plimsoll: what is promised to each child, what is late, and who must answer.

        Exit codes: 0 done; 1 done, with findings; 2 could not be read, or refused: nothing was changed.
        Environment: PLIMSOLL_DATA (folder of the stores, by default data), PLIMSOLL_DATABASE (connection string of PostgreSQL; without it, SQLite in that folder),
        PLIMSOLL_AS (the account that you act as), PLIMSOLL_PRACTICE (a council's own layer over the practice that ships),
        PLIMSOLL_ANCHOR_KEY and PLIMSOLL_ANCHORS (journal anchor), PLIMSOLL_IMPORTS (extracts loaded nightly by a server),
        PLIMSOLL_SIGN_IN_KEY (the key of sign-in and of the secrets of webhooks).

        Examples:
          plimsoll cin validate census.xml
          plimsoll import cin census.xml
          plimsoll import allocations allocations.csv
          plimsoll clocks --as-at 2026-03-31
          plimsoll measure show CPP07 --by team
          plimsoll practice show cp.visit
          plimsoll serve
        """)
    {
        Act.As,
        CinCommand.Make(),
        ClocksCommand.Make(),
        FindCommand.Make(),
        ImportCommand.Make(),
        RecordsCommand.Make(),
        MeasureCommand.Make(),
        PracticeCommand.Make(),
        AccountCommand.Make(),
        TokenCommand.Make(),
        WebhookCommand.Make(),
        JournalCommand.Make(),
        DisposalCommand.Make(),
        InspectionCommand.Make(),
        DemoCommand.Make(),
        BenchCommand.Make(),
        JobsCommand.Make(),
        ServeCommand.Make(),
    };
}
