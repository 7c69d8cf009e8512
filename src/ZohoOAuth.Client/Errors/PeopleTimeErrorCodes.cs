namespace ZohoOAuth.Client.Errors;

/// <summary>The codes of Zoho People about leave, time logs and timesheets.</summary>
internal static class PeopleTimeErrorCodes
{
    private const string TimeTracker = "https://www.zoho.com/people/api/timesheet/project-details.html";
    private const string Timesheets = "https://www.zoho.com/people/api/timesheet/delete-timesheets.html";
    private const string Balance = "https://www.zoho.com/people/api/customize-leave-balance.html";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("7101", ErrorIds.ApiError, "The leave type is not active.", "Use an active leave type.", ErrorSources.People),
        new("7102", ErrorIds.ApiError, "The hours of the leave do not have the right format.", "Correct the hours, for example 04:00.", ErrorSources.People),
        new("7103", ErrorIds.ApiError, "The request names no leave type.", "Add the leave type.", ErrorSources.People),
        new("7104", ErrorIds.ApiError, "The leave type is not for this employee.", "Use a leave type of the employee.", ErrorSources.People),
        new("7105", ErrorIds.ApiError, "The leave ends before it starts.", "Correct From and To.", ErrorSources.People),
        new("7106", ErrorIds.ApiError,
            "The leave is outside the period in which the leave type is valid.",
            "Use dates within that period.",
            ErrorSources.People),
        new("7107", ErrorIds.ApiError, "The leave is in the notice period of the employee.", "Use other dates.", ErrorSources.People),
        new("7108", ErrorIds.ApiError, "The leave type has expired.", "Use another leave type.", ErrorSources.People),
        new("7109", ErrorIds.ApiError,
            "The employee already has a leave in this period.",
            "Use other dates, or cancel the other leave first.",
            ErrorSources.People),
        new("7110", ErrorIds.ApiError,
            "The leave exceeds the balance or a limit of the leave type.",
            "Check the balance of the employee.",
            ErrorSources.People),
        new("7111", ErrorIds.ApiError, "The leave starts before the employee joined.", "Use a date after the date of joining.", ErrorSources.People),
        new("7112", ErrorIds.ApiError, "The leave has more days in a row than the leave type allows.", "Use fewer days.", ErrorSources.People),
        new("8000", ErrorIds.ApiError, "A parameter is missing.", "Add the parameters of the request to -Query.", ErrorSources.People),
        new("8001", ErrorIds.ApiError, "A parameter has the wrong value.", "Correct the parameter that the message names.", ErrorSources.People),
        new("8002", ErrorIds.ApiError, "A date does not have the right format.", "Correct the date that the message names.", ErrorSources.People),
        new("8003", ErrorIds.ApiError,
            "The dates are not valid, for example because the end is before the start.",
            "Correct fromDate and toDate.",
            ErrorSources.People),
        new("8004", ErrorIds.ApiError, "The job could not be deleted.", "Check the id of the job. Remove its time logs first.", ErrorSources.People),
        new("8005", ErrorIds.ApiError,
            "The timer could not be started or stopped.",
            "Check the state of the timer and the id of the time log.",
            ErrorSources.People),
        new("8006", ErrorIds.ApiError, "The status of the job could not be changed.", "Check the id and the present status of the job.", ErrorSources.People),
        new("9000", ErrorIds.ApiError,
            "The user does not have the permission.",
            "Check the user's role in Zoho People, or sign in as another user with Connect-Zoho.",
            TimeTracker),
        new("9001", ErrorIds.ApiError,
            "The request does not fit the employee, for example a leave type, a date or an id.",
            "Correct what the message names.",
            Balance),
        new("9002", ErrorIds.ApiError,
            "Only an administrator may send this request.",
            "Sign in as an administrator of Zoho People with Connect-Zoho.",
            Balance),
        new("9003", ErrorIds.ApiError, "A parameter has the wrong value.", "Correct the parameter that the message names.", TimeTracker),
        new("9005", ErrorIds.ApiError, "The organization does not use the time tracker.", "Check the services of Zoho People in its settings.", TimeTracker),
        new("9009", ErrorIds.ApiError,
            "The pay period is already processed, so that its time logs cannot change.",
            "Use a time log of a later period.",
            Timesheets),
    ];
}
