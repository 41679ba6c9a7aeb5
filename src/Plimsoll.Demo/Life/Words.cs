namespace Plimsoll.Demo.Life;

/// <summary>What people of Northport write. Plain, short and invented.</summary>
internal static class Words
{
    public static readonly string[] Directions =
    [
        "See the child alone before Friday and ask about bedtimes.", "Agree with school who calls home on the first day of absence.", "Bring the family network meeting forward.",
        "Update the chronology before the next core group.", "Ask the health visitor for the weights since spring.", "Write down what would make us act sooner.",
        "Speak with the father as well; he has not been asked since May.", "Test the hypothesis that the change is real: two unannounced visits.", "Set an end date for the parenting course.",
    ];

    public static readonly string[] Views =
    [
        "Likes it when Nan comes.", "Says it is quieter at home now.", "Worried when there is shouting at night.", "Wants to stay at the same school.", "Drew the house with everyone outside.", "Would rather talk at school than at home.", "Says nobody asks what they think.",
    ];

    public static readonly string[] Next = ["Next visit within ten working days, at school.", "Speak with the teacher about mornings.", "Bring the worries wheel next time.", "Check that the stair gate is fitted.", "Ask the aunt to the next meeting."];

    public static readonly string[] Evidence = ["Seen at three visits; school reports he arrives on time.", "No change since the last core group: missed two appointments.", "Home is cleaner; food in the cupboard at an unannounced visit.", "Police were called once since the last meeting.", "Attendance rose from 78 to 91 per cent."];

    public static readonly string[] Triggers = ["Two more missed appointments in a month", "The partner is back in the home", "Weight falls below the line again", "Another night without an adult", "School attendance under 80 per cent for four weeks"];

    public static readonly string[] Reasons = ["Police were called to the home; children were upstairs.", "Came to school hungry and in yesterday's clothes for the third time.", "Told a teacher about being hit with a slipper.", "Mother is unwell and asks for help.", "Missing from home overnight twice this month.", "Bruise that the explanation does not fit.", "Grandmother says the house is not safe for a baby.", "Found with older men late at night."];

    public static readonly string[] Impact = ["The child waits for a safe routine; the worry is not less than on the day it was due.", "A week longer without anyone outside the family seeing the child.", "The parents do not know what is expected, and the child notices.", "School carries the worry alone meanwhile."];

    public static readonly string[] Safety = ["Seen at school each day; the designated lead calls us if not.", "Grandmother stays in the home until the visit.", "The health visitor went on Tuesday and saw the child.", "The safety plan stands and the partner is not there."];

    public static readonly string[] Outcomes = ["Agreed with the family and their network.", "The threshold for statutory help is met.", "The plan stays; the next review sets the end.", "What helped has lasted for three months."];
}
