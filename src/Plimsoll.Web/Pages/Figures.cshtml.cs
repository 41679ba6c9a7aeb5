using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Looking;

namespace Plimsoll.Web.Pages;

/// <summary>The same figures without the children: for those who lead the service and may not see a child's record.</summary>
public sealed class FiguresModel(Looking looking) : PageModel
{
    public AsAt AsAt { get; private set; } = AsAt.Read(QueryCollection.Empty);

    public LatePromisesView? View { get; private set; }

    public string? Summary => View is null ? null : LateModel.Lead(View);

    public void OnGet()
    {
        AsAt = AsAt.Read(Request.Query);
        if (AsAt.Mistake is null)
        {
            View = looking.Figures(AsAt.Day);
        }
    }
}
