using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>The same figures without the children: for those who lead the service and may not see a child's record.</summary>
[ForPurpose(Purpose.Figures)]
public sealed class FiguresModel(Looking looking, Who who) : PageModel
{
    public AsAt AsAt { get; private set; } = AsAt.Read(QueryCollection.Empty);

    public LatePromisesView? View { get; private set; }

    public string? Summary => View is null ? null : View.Hidden is null ? LateModel.Lead(View) : $"{Words.On(View.Day)}, by team. No child is named.";

    public void OnGet()
    {
        AsAt = AsAt.Read(Request.Query);
        if (AsAt.Mistake is null)
        {
            View = looking.Figures(who.Reader, AsAt.Day).What;
        }
    }
}
