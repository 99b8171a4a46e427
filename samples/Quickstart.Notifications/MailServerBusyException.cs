using System;

namespace Quickstart.Notifications;

/// <summary>The mail server takes no mail now.</summary>
public sealed class MailServerBusyException() : Exception("The mail server is busy.");
