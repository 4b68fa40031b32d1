// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/inputfocus.h"

#include <QApplication>
#include <QEvent>
#include <QInputMethod>
#include <QLibrary>
#include <QLoggingCategory>
#include <QWindow>

#include <cstdint>

using namespace Qt::StringLiterals;

namespace thaw {

Q_LOGGING_CATEGORY(focusLog, "thaw.focus", QtWarningMsg)

namespace {

/// Of libxcb what Qt has no call for. Qt's platform has loaded it; it need not be there to build.
class Xcb final
{
public:
    /// Gives the keyboard to one of this program's windows. Qt's own call goes by the time of the last event, and X passes it
    /// over where somebody had the focus since.
    void setInputFocus(WId window) const
    {
        constexpr std::uint8_t revertToParent = 2;
        if (connection() && m_setInputFocus)
            m_setInputFocus(connection(), revertToParent, std::uint32_t(window), now);
        flush();
    }

    /// Presses of the left button in it come to this program first, and the pointer waits until it lets it go on.
    void grabLeftButton(WId window) const
    {
        constexpr std::uint16_t pressMask = 4;
        constexpr std::uint8_t waits = 0;
        constexpr std::uint8_t goesOn = 1;
        constexpr std::uint8_t left = 1;
        constexpr std::uint16_t anyModifier = 0x8000;
        if (connection() && m_grabButton && m_allowEvents)
            m_grabButton(connection(), 0, std::uint32_t(window), pressMask, waits, goesOn, 0, 0, left, anyModifier);
        flush();
    }

    /// The press that was grabbed goes where it would have gone, and the pointer goes on.
    void replayPress() const
    {
        constexpr std::uint8_t replayPointer = 2;
        if (connection() && m_allowEvents)
            m_allowEvents(connection(), replayPointer, now);
        flush();
    }

private:
    using SetInputFocus = unsigned (*)(void *, std::uint8_t revertTo, std::uint32_t window, std::uint32_t time);
    using GrabButton = unsigned (*)(void *, std::uint8_t ownerEvents, std::uint32_t window, std::uint16_t mask,
                                    std::uint8_t pointerMode, std::uint8_t keyboardMode, std::uint32_t confineTo,
                                    std::uint32_t cursor, std::uint8_t button, std::uint16_t modifiers);
    using AllowEvents = unsigned (*)(void *, std::uint8_t mode, std::uint32_t time);
    using Flush = int (*)(void *);

    static constexpr std::uint32_t now = 0; // XCB_CURRENT_TIME

    static void *connection()
    {
#if QT_CONFIG(xcb)
        if (const auto *platform = qGuiApp->nativeInterface<QNativeInterface::QX11Application>())
            return platform->connection();
#endif
        return nullptr;
    }

    void flush() const
    {
        if (connection() && m_flush)
            m_flush(connection());
    }

    QLibrary m_library{u"xcb"_s, 1};
    const SetInputFocus m_setInputFocus = SetInputFocus(m_library.resolve("xcb_set_input_focus"));
    const GrabButton m_grabButton = GrabButton(m_library.resolve("xcb_grab_button"));
    const AllowEvents m_allowEvents = AllowEvents(m_library.resolve("xcb_allow_events"));
    const Flush m_flush = Flush(m_library.resolve("xcb_flush"));
};

const Xcb &xcb()
{
    static const Xcb functions;
    return functions;
}

/// As a person would call it.
QString nameOf(const QWidget &widget)
{
    const QString name = widget.accessibleName();
    const QString text = name.isEmpty() ? widget.property("text").toString() : name;
    return text.isEmpty() ? QString::fromLatin1(widget.metaObject()->className()) : text;
}

bool isX()
{
    return QGuiApplication::platformName() == "xcb"_L1;
}

/// The beginning of xcb_button_press_event_t, as it comes over the wire.
struct PressEvent
{
    std::uint8_t type;
    std::uint8_t button;
    std::uint16_t sequence;
    std::uint32_t time;
    std::uint32_t root;
    std::uint32_t window;
};

/// The same of xcb_focus_in_event_t.
struct FocusEvent
{
    std::uint8_t type;
    std::uint8_t detail;
    std::uint16_t sequence;
    std::uint32_t window;
};

constexpr std::uint8_t buttonPress = 4;
constexpr std::uint8_t focusIn = 9;
constexpr std::uint8_t forThePointer = 5;  // the focus is elsewhere, and the pointer in it
constexpr std::uint8_t withoutSent = 0x7f; // the highest bit says that another program sent it

} // namespace

FocusHolder::FocusHolder(QWidget *window) : QWidget(window)
{
    connect(qApp, &QApplication::focusChanged, this, [](const QWidget *, const QWidget *now) {
        qCDebug(focusLog).noquote() << "focus:" << (now ? nameOf(*now) : QString());
    });
    if (!isX()) {
        hide();
        return;
    }
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings); // this child alone is a native window
    setAttribute(Qt::WA_DontCreateNativeAncestors);
    setAttribute(Qt::WA_NativeWindow);
    setAttribute(Qt::WA_InputMethodEnabled);
    setGeometry(-1, -1, 1, 1); // outside of what is seen
    QCoreApplication::instance()->installNativeEventFilter(this);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &FocusHolder::follow);
    connect(qApp, &QApplication::focusChanged, this, [] { QGuiApplication::inputMethod()->update(Qt::ImQueryAll); });
}

// Whichever of the window's native parts X gave the focus to.
void FocusHolder::follow(QWindow *focused)
{
    const QWindow *main = window()->windowHandle();
    if (focused && main && focused != windowHandle()
        && (focused == main || main->isAncestorOf(focused, QWindow::ExcludeTransients)))
        xcb().setInputFocus(winId());
}

// A window manager gives the main window the focus anew with each click, and Qt, which thinks that it has it, does not tell.
bool FocusHolder::nativeEventFilter(const QByteArray &type, void *message, qintptr *)
{
    const QWindow *main = window()->windowHandle();
    if (type != "xcb_generic_event_t" || !main)
        return false;
    const auto *event = static_cast<const FocusEvent *>(message);
    if ((event->type & withoutSent) == focusIn && event->window == main->winId() && event->detail != forThePointer)
        xcb().setInputFocus(winId());
    return false;
}

// Qt 6.4 goes on to take the main window for the one with the focus; where it takes this one, keys come here.
bool FocusHolder::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::InputMethodQuery: {
        QWidget *focus = window()->focusWidget();
        const bool taken = QCoreApplication::sendEvent(focus && focus != this ? focus : window(), event);
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease)
            event->accept(); // the widgets around have been asked
        return taken;
    }
    default:
        return QWidget::event(event);
    }
}

PressWatch::PressWatch(QObject *parent) : QObject(parent)
{
    if (isX())
        QCoreApplication::instance()->installNativeEventFilter(this);
}

void PressWatch::watch(WId window)
{
    m_window = window;
    xcb().grabLeftButton(window);
}

bool PressWatch::nativeEventFilter(const QByteArray &type, void *message, qintptr *)
{
    if (m_window == 0 || type != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<const PressEvent *>(message);
    if ((event->type & withoutSent) != buttonPress || event->window != m_window)
        return false;
    xcb().replayPress();
    emit pressed();
    return true; // Qt would wait for the release, which goes to the other program
}

} // namespace thaw
