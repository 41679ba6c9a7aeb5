using Microsoft.AspNetCore.Mvc;
using Plimsoll.App;
using Plimsoll.App.Forms;
using Plimsoll.App.Recording;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages.Records;

/// <summary>A record that never was is taken back, with a reason.</summary>
[ForPurpose(Purpose.Write)]
public sealed class WithdrawModel(ReadRecord records, CorrectRecord correct, Who who, Authority authority) : PutRight(records, who, authority)
{
    public IActionResult OnPost(string id, long seen) => Find(id) ?? Answer(correct.Void(Signs, id, Reason ?? "", seen: seen));
}
